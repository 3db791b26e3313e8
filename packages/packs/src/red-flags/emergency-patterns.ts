/** Patterns that cannot wait for an appointment: what has to be said together for one to be shown, by domain facts 2c. */
import type { Condition, RedFlagPattern } from './red-flag.ts';

const finding = (id: string) => ({ finding: id });
/** Men over 65, women over 75. */
const oldAge: Condition = { any: [{ age: { min: 66 }, sex: 'male' }, { age: { min: 76 } }] };
const emergencyDepartment = 'Emergency department, today, within hours; no treatment before';

export const emergencyPatterns: readonly RedFlagPattern[] = [
  {
    id: 'cauda-equina', title: 'Cauda equina', kind: 'red-flag', urgency: 'emergency',
    when: { all: [finding('back-or-leg-pain'), { any: [...['saddle-numbness', 'bladder-change', 'bowel-change', 'sexual-dysfunction', 'cauda-equina-suspected'].map(finding), { all: [finding('both-legs-numb-or-weak'), { any: [{ not: finding('nerves-of-feet-known') }, ...['spine-pain', 'back-pain', 'back-named', 'radicular-pain'].map(finding)] }, { not: { all: [{ any: [finding('cord-signs'), finding('gait-disturbance')] }, finding('history-of-cancer')] } }] }] }] },
    asks: ['saddle-numbness', 'bladder-change', 'bowel-change', 'both-legs-numb-or-weak', 'sexual-dysfunction'],
    referTo: emergencyDepartment,
    message: 'Back or leg pain together with what pressure on the lowest nerve roots can cause.',
    why: 'Pressed nerve roots of bladder, bowel and saddle can be harmed for good within hours; onset or worsening within 14 days weighs most.',
    source: 'BMJ Best Practice, low back pain with cauda equina; framework: Finucane 2020, JOSPT 50(7):350. Which words count is our decision, and so is that both legs beside signs of the cord and a history of cancer are told as pressure on the cord.',
  },
  {
    id: 'cancer', title: 'Cancer in the spine or bone', kind: 'red-flag', urgency: 'same-day',
    rises: [{ when: { any: ['limb-weakness', 'gait-disturbance', 'both-legs-numb-or-weak', 'cord-signs', 'saddle-numbness', 'bladder-change', 'bowel-change', 'worsening-power', 'power-3-or-less', 'foot-drop'].map(finding) }, urgency: 'emergency', referTo: 'Emergency department now: pressure on the spinal cord is possible' }],
    when: { all: [finding('history-of-cancer'), { any: [finding('spine-pain'), finding('bone-pain'), { all: [finding('spread-cancer'), finding('joint-pain')] }, { all: [finding('any-pain'), finding('sent-on'), { not: { any: [finding('calf-swelling'), finding('whole-leg-swollen'), finding('pitting-oedema')] } }] }] }] },
    asks: ['history-of-cancer', 'weight-loss', 'night-pain', 'limb-weakness', 'gait-disturbance', 'both-legs-numb-or-weak', 'bladder-change'],
    referTo: 'GP or the cancer team, the same day, within 24 hours',
    message: 'A history of cancer together with pain in the spine or in bone.',
    why: 'A history of cancer is the only single sign of malignancy that has proved useful; with weakness or unsteady walking the spinal cord may be pressed.',
    source: 'NICE NG234; Downie BMJ 2013;347:f7095. The times are from memory; that a doctor who is asked the same day weighs as one sign more is our decision.',
  },
  {
    id: 'cervical-artery', title: 'An artery of the neck', kind: 'red-flag', urgency: 'emergency',
    when: { all: [finding('neck-pain-or-headache'), { any: [...['dizziness', 'diplopia', 'dysarthria', 'dysphagia', 'drop-attacks', 'nystagmus', 'nausea', 'facial-numbness', 'horner', 'unlike-any-other', 'artery-suspected'].map(finding), { all: [finding('gait-disturbance'), { not: finding('cord-signs') }] }] }] },
    asks: ['unlike-any-other', 'dizziness', 'diplopia', 'dysarthria', 'dysphagia', 'drop-attacks', 'nystagmus', 'nausea', 'facial-numbness', 'horner', 'gait-disturbance'],
    referTo: 'Emergency department now; no treatment of the neck',
    message: 'Neck pain or headache together with a sign that blood flow to the brain may be disturbed.',
    why: 'A torn artery begins as new neck pain or headache; dizziness, double vision, trouble speaking or swallowing, drop attacks, nausea or numbness of the face come late.',
    source: 'IFOMPT cervical framework 2020/2023, JOSPT 2023;53(1):7. The list of Ds and Ns is a weak source.',
  },
];

export const sameDayPatterns: readonly RedFlagPattern[] = [
  {
    id: 'fracture', title: 'A fracture', kind: 'red-flag', urgency: 'same-day',
    when: {
      all: [
        { any: [{ not: finding('fracture-excluded') }, finding('sent-for-x-ray'), finding('sent-on'), finding('misshapen')] },
        { any: [{ not: { any: [finding('fracture-treated'), finding('soft-injury-diagnosed')] } }, ...['injured-anew', 'bony-tenderness', 'sent-for-x-ray', 'sent-on', 'misshapen'].map(finding)] },
        {
          any: [
            { all: [finding('severe-trauma'), { not: finding('direct-blow') }, finding('any-pain')] },
            { all: [finding('direct-blow'), finding('contusion'), finding('any-pain'), { not: finding('loads-well') }] },
            { all: [{ any: [finding('severe-trauma'), finding('fall-or-knock'), finding('acute-injury'), finding('direct-blow')] }, { any: [finding('cannot-bear-weight'), finding('bony-tenderness'), finding('misshapen')] }] },
            { all: [finding('any-pain'), { any: [{ all: [finding('misshapen'), { any: [finding('cannot-bear-weight'), finding('joint-swelling'), finding('bony-tenderness')] }] }, { all: [finding('cannot-bear-weight'), finding('bony-tenderness')] }] }] },
            { all: [{ any: [finding('spine-pain'), finding('bone-pain')] }, { not: finding('cord-signs') }, { atLeast: 2, of: [oldAge, finding('steroid-use'), finding('osteoporosis'), { any: [finding('severe-trauma'), finding('fall-or-knock')] }, finding('contusion')] }] },
            { all: [{ any: [finding('severe-trauma'), finding('fall-or-knock')] }, finding('any-pain'), { not: finding('cord-signs') }, { any: [oldAge, finding('steroid-use'), finding('osteoporosis')] }] },
            { all: [{ any: [finding('spine-pain'), finding('bone-pain')] }, { any: [{ all: [finding('osteoporosis'), finding('bony-tenderness')] }, { all: [finding('steroid-use'), finding('bony-tenderness'), { not: { any: [finding('fever'), finding('night-sweats')] } }] }, { all: [{ any: [finding('steroid-use'), finding('osteoporosis')] }, finding('gave-under-load')] }] }] },
            { all: [{ any: [finding('severe-trauma'), finding('fall-or-knock')] }, finding('contusion'), finding('any-pain'), { not: finding('loads-well') }] },
            { all: [{ any: [finding('severe-trauma'), finding('fall-or-knock'), finding('acute-injury'), finding('direct-blow'), finding('osteoporosis'), finding('steroid-use')] }, finding('any-pain'), { any: [finding('sent-for-x-ray'), { all: [finding('sent-on'), { any: [finding('joint-swelling'), finding('contusion'), finding('misshapen')] }, { not: finding('fever') }] }] }] },
            { all: [finding('fracture-suspected'), { any: [finding('severe-trauma'), finding('fall-or-knock'), finding('osteoporosis')] }] },
          ],
        },
      ],
    },
    asks: ['severe-trauma', 'fall-or-knock', 'contusion', 'cannot-bear-weight', 'bony-tenderness', 'steroid-use', 'osteoporosis'],
    referTo: 'GP or emergency department, the same day, for an X-ray',
    message: 'An injury, or bones that break easily, together with pain.',
    why: 'Older age, long use of steroids, a hard injury and a bruise each raise the chance of a fracture, and more of them raise it more.',
    source: 'Downie BMJ 2013;347:f7095 (summary). How fast, that a clear image answers it unless another is asked for, that one which is operated on or out of its plaster, or an injury that a doctor or a scan has named as one of soft parts, is looked after until it is hurt anew or tender, bony tenderness, bearing weight, a limb out of shape, weakened bone that is tender or gave under a load, and that a fall beside signs of the cord comes of them, are our decision.',
  },
  {
    id: 'infection', title: 'Infection of spine or joint', kind: 'red-flag', urgency: 'same-day',
    when: {
      any: [
        { all: [finding('fever'), { any: ['spine-pain', 'joint-pain', 'back-named', 'back-or-joint-operated'].map(finding) }] },
        { all: [finding('night-sweats'), { not: finding('history-of-cancer') }, { any: ['spine-pain', 'back-named', 'back-or-joint-operated'].map(finding) }] },
        finding('infection-suspected'),
        { all: [finding('fever'), { any: [finding('any-pain'), finding('recent-infection')] }, finding('sent-on'), { not: finding('neck-pain-or-headache') }] },
        { all: [finding('hot-joint'), finding('sent-on'), { not: { any: ['swollen-small-joints', 'morning-stiffness-over-30', 'calf-swelling', 'known-ra', 'swelling-explained'].map(finding) } }] },
        { all: [finding('iv-drug-use'), finding('spine-pain'), finding('sent-on')] },
        { all: [{ any: [finding('spine-pain'), finding('back-named')] }, { atLeast: 2, of: [finding('immunosuppression'), finding('iv-drug-use'), finding('recent-infection')] }] },
      ],
    },
    asks: ['fever', 'night-sweats', 'immunosuppression', 'iv-drug-use', 'recent-infection'],
    referTo: 'GP or emergency department, the same day',
    message: 'Pain in the spine or a joint together with signs or risks of infection.',
    why: 'An infected disc or joint is destroyed within days and can spread; fever may be missing where the immune system is weak.',
    source: 'Chiropractic & Osteopathy 2006;14:8, table 1. How fast, how many risks, counting what the writer suspects, an operated joint or a back that is named without pain, and that sweats at night beside a history of cancer are told as cancer, are our decision.',
  },
  {
    id: 'dvt', title: 'A clot in a deep vein', kind: 'red-flag', urgency: 'same-day',
    when: {
      any: [
        { all: [{ any: [finding('dvt-suspected'), finding('wells-2'), { all: [{ any: ['calf-3-cm', 'calf-swelling', 'whole-leg-swollen', 'calf-hot-or-red', 'pitting-oedema'].map(finding) }, finding('clot-risk')] }] }, { not: finding('as-likely') }] },
        { all: [finding('leg-symptoms'), { any: ['calf-3-cm', 'calf-swelling', 'whole-leg-swollen', 'calf-hot-or-red', 'pitting-oedema', 'deep-vein-tenderness'].map(finding) }, finding('sent-on'), { not: { any: [finding('as-likely'), finding('acute-injury'), finding('fever')] } }] },
        {
          all: [
            finding('leg-symptoms'),
            {
              score: [
                ...['active-cancer', 'immobilised', 'bed-or-surgery', 'deep-vein-tenderness', 'whole-leg-swollen', 'pitting-oedema', 'collateral-veins', 'previous-dvt', 'calf-hot-or-red'].map((id) => ({ points: 1, when: finding(id) })),
                { points: 1, when: { any: [finding('calf-3-cm'), finding('calf-swelling')] } },
                { points: -2, when: finding('as-likely') },
              ],
              atLeast: 2,
            },
          ],
        },
      ],
    },
    asks: ['calf-3-cm', 'whole-leg-swollen', 'pitting-oedema', 'deep-vein-tenderness', 'calf-hot-or-red', 'collateral-veins', 'bed-or-surgery', 'immobilised', 'previous-dvt', 'history-of-cancer', 'as-likely'],
    referTo: 'GP or emergency department, the same day; no massage of the leg',
    message: 'Leg symptoms that score 2 or more of the Wells items.',
    why: 'A clot can come loose and block the lung. A score below 2 does not exclude it: that needs a blood test.',
    source: 'Wells 2003 (NCBI, table appk.tu1). Counting a swollen calf that nobody measured, a hot or red one, that the writer sends for a scan or to a doctor, and a long journey, oestrogen or a pregnancy beside a swollen or hot leg, is our decision.',
  },
];
