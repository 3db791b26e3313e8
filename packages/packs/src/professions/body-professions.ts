/** Those who treat the moving body: the network's own members and the ones they refer to most. */
import { professionsOf, registrations, sources } from './profession.ts';

const joints = ['neck', 'shoulders', 'low back', 'hips', 'knees', 'ankles', 'feet'];

export const bodyProfessions = [
  ...professionsOf({ registration: registrations.association, source: sources.unregistered }, [
    {
      id: 'massage-therapist',
      title: 'Massage therapist',
      synonyms: ['massage', 'rmt', 'remedial massage', 'remedial massage therapist', 'registered massage therapist', 'remedial therapist', 'masseur', 'masseuse', 'lmt', 'licensed massage therapist', 'bodyworker', 'soft tissue therapist', 'sports massage', 'massage therapy'],
      treats: [...joints, 'headache', 'stress', 'pregnancy', 'sports injuries', 'lymphoedema', 'scars', 'palliative care', 'jaw pain', 'elbows', 'wrists'],
    },
    {
      id: 'myotherapist',
      title: 'Myotherapist',
      synonyms: ['myo', 'myotherapy', 'musculoskeletal therapist'],
      treats: [...joints, 'headache', 'sports injuries', 'trigger points', 'dry needling', 'persistent pain', 'elbows', 'wrists'],
    },
    {
      id: 'exercise-physiologist',
      title: 'Exercise physiologist',
      synonyms: ['ep', 'aep', 'ex phys', 'exercise physiology', 'clinical exercise physiologist', 'accredited exercise physiologist', 'physiologist'],
      treats: ['persistent pain', 'diabetes', 'heart conditions', 'cancer recovery', 'falls prevention', 'strength after injury', 'osteoporosis', 'weight'],
    },
    {
      id: 'athletic-trainer',
      title: 'Athletic trainer',
      synonyms: ['sports trainer', 'sports therapist', 'athletic therapist', 'athletic therapy', 'sports therapy'],
      treats: ['sports injuries', 'knees', 'ankles', 'shoulders', 'return to sport', 'concussion'],
    },
    {
      id: 'kinesiotherapist',
      title: 'Kinesiotherapist',
      synonyms: ['kinesiologist', 'kinesiology', 'kinesiotherapy'],
      treats: ['strength after injury', 'persistent pain', 'return to work'],
    },
    {
      id: 'naturopath',
      title: 'Naturopath',
      synonyms: ['naturopathy', 'naturopathic doctor', 'herbalist'],
      treats: ['digestion', 'sleep', 'fatigue', 'stress'],
    },
    {
      id: 'exercise-teacher',
      title: 'Exercise teacher',
      synonyms: ['pilates', 'pilates instructor', 'pilates teacher', 'yoga', 'yoga teacher', 'yoga instructor', 'personal trainer', 'alexander technique', 'feldenkrais', 'clinical pilates'],
      treats: ['low back', 'posture', 'pregnancy', 'strength', 'balance'],
    },
  ]),
  ...professionsOf({ registration: registrations.ahpraAndHcpc, source: sources.ahpraAndHcpc }, [
    {
      id: 'physiotherapist',
      title: 'Physiotherapist',
      synonyms: ['physio', 'physios', 'physiotherapy', 'physical therapist', 'physical therapy', 'pt', 'kinesitherapist', 'sports physio', 'hand physio'],
      treats: [...joints, 'sports injuries', 'headache', 'dizziness', 'pelvic floor', 'after surgery', 'stroke', 'children', 'breathing', 'jaw pain', 'hands', 'persistent pain', 'elbows', 'wrists'],
    },
    {
      id: 'occupational-therapist',
      title: 'Occupational therapist',
      synonyms: ['ot', 'occupational therapy', 'hand therapist', 'hand therapy'],
      treats: ['hands', 'wrists', 'elbows', 'home safety', 'return to work', 'children', 'splints', 'persistent pain'],
    },
    {
      id: 'podiatrist',
      title: 'Podiatrist',
      synonyms: ['podiatry', 'foot doctor', 'chiropodist', 'chiropody', 'pod', 'foot specialist', 'feet doctor'],
      treats: ['feet', 'ankles', 'heel pain', 'toenails', 'orthotics', 'diabetic feet', 'children', 'gait'],
    },
  ]),
  ...professionsOf({ registration: registrations.chiropractor, source: sources.ahpra }, [
    {
      id: 'chiropractor',
      title: 'Chiropractor',
      synonyms: ['chiro', 'chiros', 'chiropractic'],
      treats: ['neck', 'low back', 'headache', 'shoulders', 'hips', 'sports injuries'],
    },
  ]),
  ...professionsOf({ registration: registrations.osteopath, source: sources.ahpra }, [
    {
      id: 'osteopath',
      title: 'Osteopath',
      synonyms: ['osteo', 'osteos', 'osteopathy', 'osteopathic practitioner', 'osteopathic manual practitioner'],
      treats: [...joints, 'headache', 'pregnancy', 'babies', 'jaw pain', 'persistent pain', 'elbows', 'wrists'],
    },
  ]),
  ...professionsOf({ registration: registrations.ahpra, source: sources.ahpra }, [
    {
      id: 'acupuncturist',
      title: 'Acupuncturist',
      synonyms: ['acupuncture', 'chinese medicine', 'chinese medicine practitioner', 'tcm', 'traditional chinese medicine'],
      treats: ['persistent pain', 'headache', 'low back', 'neck', 'fertility', 'stress', 'sleep'],
    },
  ]),
];
