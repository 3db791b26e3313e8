/** Doctors: the client's own, and the specialists a letter may go to. */
import { type Profession, professionsOf, registrations, sources } from './profession.ts';

export const medicalProfessions = professionsOf({ registration: registrations.doctor, source: sources.doctor }, [
  { id: 'general-practitioner', title: 'General practitioner', synonyms: ['gp', 'gps', 'doctor', 'doctors', 'family doctor', 'family physician', 'family medicine', 'primary care', 'primary care physician', 'pcp', 'general practice', 'local doctor', 'physician'], treats: ['general health', 'referrals', 'imaging requests', 'persistent pain', 'children', 'women’s health', 'mental health plans'] },
  { id: 'medical-practitioner', title: 'Doctor', synonyms: ['medical practitioner', 'medical doctor', 'medical officer', 'physician', 'specialist'], treats: ['general health'] },
  { id: 'rheumatologist', title: 'Rheumatologist', synonyms: ['rheumatology', 'rheum', 'arthritis specialist', 'arthritis doctor'], treats: ['inflammatory arthritis', 'inflammatory back pain', 'gout', 'fibromyalgia', 'osteoporosis', 'lupus'] },
  { id: 'orthopaedic-surgeon', title: 'Orthopaedic surgeon', synonyms: ['orthopedic surgeon', 'ortho', 'orthopaedics', 'orthopedics', 'orthopod', 'bone surgeon', 'knee surgeon', 'hip surgeon', 'shoulder surgeon', 'hand surgeon', 'spine surgeon', 'spinal surgeon', 'surgeon', 'orthopaedist', 'orthopedist'], treats: ['knees', 'hips', 'shoulders', 'hands', 'feet', 'spine', 'fractures', 'joint replacement'] },
  { id: 'neurologist', title: 'Neurologist', synonyms: ['neurology', 'neuro', 'nerve specialist', 'nerve doctor', 'headache specialist', 'migraine specialist'], treats: ['headache', 'migraine', 'nerve pain', 'weakness', 'epilepsy', 'parkinson’s disease', 'multiple sclerosis'] },
  { id: 'neurosurgeon', title: 'Neurosurgeon', synonyms: ['neurosurgery', 'brain surgeon', 'spine surgeon', 'spinal surgeon', 'surgeon'], treats: ['spine', 'disc herniation', 'nerve compression'] },
  { id: 'sports-physician', title: 'Sports physician', synonyms: ['sports doctor', 'sports medicine', 'sports medicine doctor', 'sport and exercise medicine', 'sports and exercise physician', 'sem physician', 'physician'], treats: ['sports injuries', 'tendons', 'concussion', 'knees', 'shoulders', 'ankles'] },
  { id: 'pain-specialist', title: 'Pain specialist', synonyms: ['pain doctor', 'pain physician', 'pain medicine', 'pain medicine specialist', 'pain clinic', 'pain management'], treats: ['persistent pain', 'nerve pain', 'pain medicines', 'low back'] },
  { id: 'rehabilitation-physician', title: 'Rehabilitation physician', synonyms: ['physiatrist', 'pm and r', 'rehab doctor', 'rehabilitation medicine', 'rehab physician', 'physical medicine'], treats: ['stroke', 'brain injury', 'spinal cord injury', 'amputation', 'spasticity'] },
  { id: 'radiologist', title: 'Radiologist', synonyms: ['radiology', 'interventional radiologist', 'imaging', 'diagnostic radiologist', 'imaging specialist'], treats: ['x-ray', 'ultrasound', 'ct', 'mri', 'guided injections'] },
  { id: 'nuclear-medicine-physician', title: 'Nuclear medicine physician', synonyms: ['nuclear medicine', 'nuclear medicine specialist'], treats: ['bone scans', 'pet scans'] },
  { id: 'pathologist', title: 'Pathologist', synonyms: ['pathology', 'blood tests', 'clinical pathologist'], treats: ['blood tests', 'biopsies'] },
  { id: 'psychiatrist', title: 'Psychiatrist', synonyms: ['psych', 'psychiatry', 'mental health doctor'], treats: ['depression', 'anxiety', 'trauma', 'medicines for mental health'] },
  { id: 'paediatrician', title: 'Paediatrician', synonyms: ['pediatrician', 'paediatrics', 'pediatrics', 'children’s doctor', 'kids doctor'], treats: ['children', 'babies', 'development'] },
  { id: 'geriatrician', title: 'Geriatrician', synonyms: ['geriatrics', 'geriatric medicine', 'aged care doctor'], treats: ['ageing', 'falls', 'memory', 'frailty'] },
  { id: 'cardiologist', title: 'Cardiologist', synonyms: ['cardiology', 'heart doctor', 'heart specialist'], treats: ['heart conditions', 'chest pain', 'palpitations', 'blood pressure'] },
  { id: 'vascular-surgeon', title: 'Vascular surgeon', synonyms: ['vascular', 'vein specialist', 'vein doctor', 'surgeon'], treats: ['varicose veins', 'circulation', 'thoracic outlet'] },
  { id: 'respiratory-physician', title: 'Respiratory physician', synonyms: ['lung doctor', 'lung specialist', 'pulmonologist', 'respiratory'], treats: ['asthma', 'breathing', 'cough'] },
  { id: 'nephrologist', title: 'Kidney specialist', synonyms: ['nephrologist', 'nephrology', 'renal physician', 'kidney doctor', 'renal medicine specialist', 'renal'], treats: ['kidneys', 'blood pressure', 'dialysis'] },
  { id: 'endocrinologist', title: 'Endocrinologist', synonyms: ['endocrinology', 'hormone specialist', 'diabetes doctor', 'diabetes specialist'], treats: ['diabetes', 'thyroid', 'osteoporosis', 'hormones'] },
  { id: 'gastroenterologist', title: 'Gastroenterologist', synonyms: ['gastroenterology', 'gastro', 'gut doctor', 'stomach specialist'], treats: ['digestion', 'reflux', 'bowel', 'liver'] },
  { id: 'immunologist', title: 'Immunologist', synonyms: ['clinical immunologist', 'immunology', 'allergist', 'allergy specialist'], treats: ['allergies', 'autoimmune conditions'] },
  { id: 'haematologist', title: 'Haematologist', synonyms: ['hematologist', 'haematology', 'hematology', 'blood specialist', 'blood doctor'], treats: ['blood clots', 'anaemia'] },
  { id: 'oncologist', title: 'Cancer specialist', synonyms: ['oncologist', 'oncology', 'medical oncologist', 'cancer doctor', 'radiation oncologist'], treats: ['cancer treatment'] },
  { id: 'sleep-physician', title: 'Sleep physician', synonyms: ['sleep doctor', 'sleep specialist', 'sleep medicine', 'sleep medicine specialist'], treats: ['sleep', 'snoring', 'sleep apnoea'] },
  { id: 'dermatologist', title: 'Dermatologist', synonyms: ['dermatology', 'skin doctor', 'skin specialist'], treats: ['skin', 'moles', 'eczema', 'psoriasis'] },
  { id: 'emergency-physician', title: 'Emergency physician', synonyms: ['emergency doctor', 'emergency medicine', 'emergency medicine specialist', 'ed doctor'], treats: ['emergencies'] },
  { id: 'anaesthetist', title: 'Anaesthetist', synonyms: ['anesthesiologist', 'anaesthetics', 'anesthetist', 'anaesthesia'], treats: ['surgery', 'pain medicines'] },
  { id: 'obstetrician-gynaecologist', title: 'Obstetrician and gynaecologist', plural: 'Obstetricians and gynaecologists', synonyms: ['obstetrician', 'gynaecologist', 'gynecologist', 'ob gyn', 'obgyn', 'gynae', 'obstetrics', 'gynaecology', 'women’s doctor'], treats: ['pregnancy', 'pelvic pain', 'endometriosis', 'menopause'] },
  { id: 'urologist', title: 'Urologist', synonyms: ['urology', 'bladder specialist', 'surgeon'], treats: ['bladder', 'prostate', 'kidneys'] },
  { id: 'ophthalmologist', title: 'Ophthalmologist', synonyms: ['eye surgeon', 'eye specialist', 'ophthalmology', 'eye doctor'], treats: ['cataracts', 'glaucoma', 'eyes'] },
  { id: 'ear-nose-throat-surgeon', title: 'Ear, nose and throat surgeon', synonyms: ['ent', 'ent surgeon', 'ent specialist', 'otolaryngologist', 'surgeon'], treats: ['dizziness', 'hearing', 'sinuses', 'voice'] },
  { id: 'surgeon', title: 'General surgeon', synonyms: ['surgeon', 'surgeons', 'general surgery', 'surgery'], treats: ['hernia', 'gallbladder', 'bowel'] },
  { id: 'cardiothoracic-surgeon', title: 'Heart and chest surgeon', synonyms: ['cardiothoracic surgeon', 'cardiothoracic', 'heart surgeon', 'chest surgeon', 'surgeon'], treats: ['heart surgery', 'lung surgery', 'chest wall'] },
  { id: 'plastic-surgeon', title: 'Plastic surgeon', synonyms: ['plastic and reconstructive surgeon', 'plastics', 'reconstructive surgeon', 'hand surgeon', 'surgeon'], treats: ['hands', 'scars', 'skin cancer', 'breast surgery'] },
]);

/**
 * A practice is listed under its own name where a letter goes to the practice and not to one doctor, as in the United
 * Kingdom. It has no registration of a person, so there is none to check.
 */
export const generalPractice: Profession = {
  id: 'general-practice',
  title: 'GP practice',
  plural: 'GP practices',
  synonyms: ['gp', 'gps', 'gp surgery', 'general practice', 'family doctor', 'doctors surgery', 'medical practice', 'medical centre', 'health centre'],
  registration: {},
  treats: ['general health', 'referrals'],
  source: 'A decision of this project: the NHS Organisation Data Service lists practices and no doctors. Everyday words: from memory.',
};
