/** Signs that open a sentence about what was spoken of before it: "Asked me to rub the calf. Puffy, too". From memory. */
export const openingSigns: readonly string[] = [
  'swollen', 'puffy', 'red', 'warm', 'hot', 'tender', 'pitting', 'pits', 'bruised', 'numb', 'tingling', 'weak', 'shiny', 'bigger', 'fatter', 'sore', 'ache', 'aches', 'aching', 'boggy', 'purple', 'dusky', 'throbbing', 'painful',
];
