/** Other allied-health professions, mental health, senses, teeth, nursing and medicines. */
import { professionsOf, registrations, sources } from './profession.ts';

export const alliedProfessions = [
  ...professionsOf({ registration: registrations.hcpc, source: sources.hcpc }, [
    { id: 'dietitian', title: 'Dietitian', synonyms: ['dietician', 'apd', 'dietetics', 'nutritionist', 'nutrition'], treats: ['diabetes', 'weight', 'digestion', 'food allergies', 'sports nutrition', 'eating disorders'] },
    { id: 'speech-pathologist', title: 'Speech pathologist', synonyms: ['speech therapist', 'speechie', 'speech and language therapist', 'speech language pathologist', 'slp', 'slt', 'speech pathology', 'speech therapy'], treats: ['speech', 'swallowing', 'voice', 'children', 'stroke'] },
    { id: 'orthotist', title: 'Orthotist or prosthetist', plural: 'Orthotists and prosthetists', synonyms: ['orthotist', 'prosthetist', 'orthotics', 'prosthetics'], treats: ['braces', 'artificial limbs', 'feet', 'scoliosis'] },
    { id: 'orthoptist', title: 'Orthoptist', synonyms: ['orthoptics'], treats: ['eye movement', 'children', 'double vision'] },
  ]),
  ...professionsOf({ registration: registrations.association, source: sources.unregistered }, [
    { id: 'social-worker', title: 'Social worker', synonyms: ['social work', 'case worker', 'mental health social worker'], treats: ['family', 'housing', 'grief', 'carers', 'ageing'] },
    { id: 'counsellor', title: 'Counsellor', synonyms: ['counselor', 'counselling', 'counseling', 'psychotherapist', 'psychotherapy', 'talk therapist', 'marriage counsellor', 'family therapist'], treats: ['stress', 'anxiety', 'grief', 'relationships', 'trauma', 'addiction'] },
    { id: 'audiologist', title: 'Audiologist', synonyms: ['audiology', 'hearing specialist', 'hearing aids', 'hearing aid dispenser'], treats: ['hearing', 'tinnitus', 'balance', 'hearing aids'] },
    { id: 'diabetes-educator', title: 'Diabetes educator', synonyms: ['cde', 'diabetes nurse', 'diabetes education'], treats: ['diabetes', 'insulin pumps', 'diabetes in pregnancy'] },
    { id: 'health-worker', title: 'Health worker', synonyms: ['community health worker', 'health promotion officer', 'allied health assistant', 'health coach'], treats: ['community health', 'health checks'] },
  ]),
  ...professionsOf({ registration: registrations.ahpraAndHcpc, source: sources.ahpraAndHcpc }, [
    { id: 'psychologist', title: 'Psychologist', synonyms: ['psych', 'psychs', 'psychology', 'clinical psychologist', 'counselling psychologist', 'sports psychologist', 'health psychologist', 'clinical psychology'], treats: ['anxiety', 'depression', 'trauma', 'persistent pain', 'sleep', 'stress', 'children', 'eating disorders'] },
    { id: 'paramedic', title: 'Paramedic', synonyms: ['ambulance officer', 'ambo', 'paramedicine'], treats: ['urgent care'] },
    { id: 'radiographer', title: 'Radiographer', synonyms: ['radiography', 'medical imaging', 'x-ray technician', 'diagnostic radiographer', 'medical imaging technologist', 'medical radiation practitioner'], treats: ['x-ray', 'ct', 'mri'] },
    { id: 'sonographer', title: 'Sonographer', synonyms: ['ultrasound', 'sonography', 'ultrasonographer'], treats: ['ultrasound', 'pregnancy', 'shoulders'] },
    { id: 'radiation-therapist', title: 'Radiation therapist', synonyms: ['radiotherapist', 'radiation therapy', 'radiotherapy'], treats: ['cancer treatment'] },
    { id: 'nuclear-medicine-technologist', title: 'Nuclear medicine technologist', synonyms: ['nuclear medicine', 'nuclear medicine scientist'], treats: ['bone scans', 'pet scans'] },
  ]),
  ...professionsOf({ registration: registrations.ahpra, source: sources.ahpra }, [
    { id: 'aboriginal-health-worker', title: 'Aboriginal and Torres Strait Islander health worker', synonyms: ['aboriginal health worker', 'aboriginal health practitioner', 'indigenous health worker', 'atsi health worker', 'aboriginal and torres strait islander health practitioner'], treats: ['community health', 'health checks', 'chronic conditions'] },
    { id: 'optometrist', title: 'Optometrist', synonyms: ['optometry', 'optician', 'eye test', 'eye doctor'], treats: ['glasses', 'contact lenses', 'dry eyes', 'eye checks'] },
    { id: 'dentist', title: 'Dentist', synonyms: ['dental', 'dental practitioner', 'dental surgeon', 'dentistry', 'orthodontist'], treats: ['jaw pain', 'teeth grinding', 'teeth', 'gums', 'mouth splints'] },
    { id: 'dental-hygienist', title: 'Dental hygienist', synonyms: ['hygienist', 'oral health therapist', 'dental hygiene'], treats: ['gums', 'teeth cleaning'] },
    { id: 'dental-therapist', title: 'Dental therapist', synonyms: ['dental therapy', 'oral health therapist'], treats: ['children’s teeth', 'fillings'] },
  ]),
  ...professionsOf({ registration: registrations.pharmacist, source: sources.ahpra }, [
    { id: 'pharmacist', title: 'Pharmacist', synonyms: ['pharmacy', 'chemist', 'community pharmacist', 'hospital pharmacist', 'retail pharmacist'], treats: ['medicine reviews', 'vaccinations', 'pain medicines'] },
  ]),
  ...professionsOf({ registration: registrations.nurse, source: sources.ahpra }, [
    { id: 'nurse', title: 'Nurse', synonyms: ['registered nurse', 'rn', 'enrolled nurse', 'practice nurse', 'district nurse', 'community nurse', 'nursing'], treats: ['wounds', 'vaccinations', 'lymphoedema', 'palliative care', 'home visits'] },
    { id: 'nurse-practitioner', title: 'Nurse practitioner', synonyms: ['np', 'advanced practice nurse', 'nurse practitioners'], treats: ['general health', 'chronic conditions', 'wounds', 'aged care'] },
    { id: 'midwife', title: 'Midwife', plural: 'Midwives', synonyms: ['midwifery', 'registered midwife', 'obstetric nurse'], treats: ['pregnancy', 'birth', 'breastfeeding', 'after birth'] },
  ]),
];
