/**
 * Words as they are typed in haste or by ear. Long words that red flags turn on are mended of one slip each; short ones, whose slips
 * are as often other words, only as they are listed here. Compiled for this project from how notes are typed; no published list.
 */
export interface Spellings {
  /** Mended of one letter too many, too few, changed about or, of the longest, wrong. */
  readonly meant: readonly string[];
  /** Words of their own that lie one slip from one of those. */
  readonly others: readonly string[];
  /** As it is typed, and what is meant. */
  readonly typed: Readonly<Record<string, string>>;
}

const listed = (words: string) => words.trim().split(/\s+/);

export const spellings: Spellings = {
  meant: listed(`
    abscess accident aching ambulance ankylosing antibiotics arthritis balance between bladder bottom bowels breast broken bruise bruised bruising buttock buttocks cancer catching chemotherapy climbing
    collarbone concentrate concentrating crooked dizziness doctor double doubled dragging drooped drooping dropping emergency erection erections everywhere exercise exercises exercising exhausted eyelid
    feeling feverish fibromyalgia flight fracture fractured genital genitals gradual gradually headache headaches hospital ibuprofen immune incontinence incontinent infected infection joints kidney
    knuckle knuckles landed landing leukaemia leukemia lifting losing lumbar lymphoma mastectomy melanoma memory migraine months morning mornings naproxen numbness oncologist oncology operation orgasm
    osteoporosis painful pitting plaster prednisolone pregnancy pregnant previous private privates progressively prostate psoriasis radiotherapy raising reflexes remission replacement resting retention
    rheumatoid rheumatologist rheumatology running saddle sciatica sensation shattered shivering shivers shivery shoulder shoulders sitting slapping slipped slurred slurring speech spondylitis squeeze
    squeezed squeezing staggering standing started starting steroid steroids stiffness stretching stumbling suddenly surgery swallow swallowing swallows sweating swelled swelling swimming swollen
    temperature tender thoracic tingling tripped tripping tumour unrefreshed unsteady urinating uveitis vision walking weaker weakness weight widespread wiping wobbly worsening wrists yesterday`),
  others: listed(`
    sciatic arching arthritic badder balanced bruiser caching elections exercised exerciser genial inflection injection knuckled loosing mourning raisin restring rising saddled sallow sanding sapping scattered
    seating selling sipped siting slitting spitting stared staring stated stating stranding tipped tipping waking waling`),
  typed: {
    nek: 'neck', bac: 'back', sair: 'sore', ova: 'over', incont: 'incontinent', nck: 'neck', bak: 'back', bck: 'back', lowr: 'lower', uper: 'upper', hed: 'head', hedake: 'headache', hedakes: 'headaches', headake: 'headache', headakes: 'headaches', leggs: 'legs',
    ankel: 'ankle', ankels: 'ankles', anckle: 'ankle', wrst: 'wrist', rist: 'wrist', thum: 'thumb', caff: 'calf', calfs: 'calves', nuckle: 'knuckle', nuckles: 'knuckles', toos: 'toes', joynts: 'joints',
    num: 'numb', numm: 'numb', numn: 'numb', tingely: 'tingly', weack: 'weak', wheak: 'weak', stif: 'stiff', stiffe: 'stiff', sor: 'sore', tendr: 'tender', pian: 'pain', paine: 'pain', akes: 'aches',
    ake: 'ache', akeing: 'aching', aking: 'aching', hurtin: 'hurting', nite: 'night', nites: 'nights', nght: 'night', evry: 'every', evrything: 'everything', wen: 'when', wiv: 'with', wth: 'with',
    sinse: 'since', sence: 'since', sinc: 'since', yestday: 'yesterday', tuesdy: 'tuesday', tomoz: 'tomorrow', tomorow: 'tomorrow', mnths: 'months', mnth: 'month', bladr: 'bladder', bladers: 'bladders',
    sadle: 'saddle', wipin: 'wiping', undercarrige: 'undercarriage', fallin: 'falling', tript: 'tripped', brok: 'broke', broked: 'broken', fele: 'feel', feal: 'feel', realy: 'really', relly: 'really',
    propely: 'properly', proply: 'properly', gettin: 'getting', getin: 'getting', goin: 'going', doin: 'doing', movin: 'moving', wakin: 'waking', burnin: 'burning', throbbin: 'throbbing',
    shakin: 'shaking', weepin: 'weeping', oozin: 'oozing', spredin: 'spreading', spreadin: 'spreading', losin: 'losing', wobly: 'wobbly', dizy: 'dizzy', dizyness: 'dizziness', dizzyness: 'dizziness', dizzey: 'dizzy', duble: 'double', dubble: 'double',
    slurd: 'slurred', droped: 'dropped', drupy: 'droopy', brest: 'breast', canser: 'cancer', cancr: 'cancer', kidny: 'kidney', tumer: 'tumour', kemo: 'chemo', feva: 'fever', fevr: 'fever', fevre: 'fever',
    puss: 'pus', wownd: 'wound', hott: 'hot', docter: 'doctor', hospitle: 'hospital', rumatology: 'rheumatology', syatica: 'sciatica', scyatica: 'sciatica', excersise: 'exercise', excersises: 'exercises',
    exersise: 'exercise', exercize: 'exercise', footie: 'footy', slowley: 'slowly', gradualy: 'gradually', reson: 'reason', resons: 'reasons', tird: 'tired', foggey: 'foggy', sqeezin: 'squeezing',
    sqeez: 'squeeze', betr: 'better', beter: 'better', bettr: 'better', wors: 'worse', wurse: 'worse', wurst: 'worst', cudnt: "couldn't", cudn: "couldn't", cud: 'could', carnt: "can't", nevr: 'never',
    nuthin: 'nothing', nothin: 'nothing', neva: 'never', gon: 'gone', bladdr: 'bladder',
  },
};
