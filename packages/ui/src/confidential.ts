/**
 * Chromium writes the values of inputs to disk (Sessions) and some browsers send text to writing helpers; these
 * attributes keep it from both. Inputs of this package carry them unless told `confidential={false}`: forgetting the
 * word then costs a convenience, not a client's secret.
 */
export const confidentialInputProps = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  writingsuggestions: 'false',
} as const;
