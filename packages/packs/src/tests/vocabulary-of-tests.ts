/** The names of tests that a note's facts may give: others read them, so a spelling is never changed. */
export const vocabularyOfTests: readonly string[] = [
  'hawkins-kennedy', 'neer', 'empty can', 'full can', 'drop arm', 'speed', 'yergason', 'painful arc', 'external rotation lag sign', 'lift-off',
  'belly press', 'cross-body adduction', 'apprehension', 'relocation', 'sulcus', "o'brien", 'crank', 'spurling', 'cervical distraction',
  'upper limb tension test', 'cervical rotation lateral flexion', 'cranio-cervical flexion', 'roos', 'adson', 'vertebral artery',
  'straight leg raise', 'crossed straight leg raise', 'slump', 'femoral nerve stretch', 'kemp', 'prone instability', 'schober', 'quadrant', 'faber',
  'fadir', 'thigh thrust', 'sacral thrust', 'sacroiliac compression', 'sacroiliac distraction', 'gaenslen', 'log roll', 'scour', 'thomas', 'ober',
  'trendelenburg', 'ely', 'piriformis', 'lachman', 'anterior drawer', 'posterior drawer', 'pivot shift', 'valgus stress', 'varus stress', 'mcmurray',
  'thessaly', 'apley', 'patellar apprehension', 'clarke', 'noble', 'patellar tap', 'ankle anterior drawer', 'talar tilt', 'squeeze', 'thompson',
  'windlass', 'homans', 'navicular drop', 'cozen', 'mill', 'maudsley', 'elbow flexion', 'tinel', 'phalen', 'reverse phalen', 'carpal compression',
  'finkelstein', 'grind', 'froment', 'allen', 'single leg squat', 'single leg stance', 'sit to stand', 'heel raise', 'grip strength', 'romberg',
  'babinski', 'hoffmann', 'clonus', 'reflexes', 'dermatomes', 'myotomes', 'gait', 'percussion', 'mcp squeeze', 'mtp squeeze', 'adductor squeeze',
  'flexion rotation', 'cervical compression', 'sharp-purser', 'quadriceps lag', 'tandem gait',
];
