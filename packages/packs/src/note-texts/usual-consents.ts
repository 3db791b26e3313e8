/** What is often agreed to, to be chosen instead of typed; anything else is typed. Our own list. */
export const usualConsents: readonly { readonly what: string; readonly isSensitiveArea: boolean }[] = [
  { what: 'Assessment and treatment', isSensitiveArea: false },
  { what: 'Work at the front of the chest', isSensitiveArea: true },
  { what: 'Breast massage', isSensitiveArea: true },
  { what: 'Work at the buttocks', isSensitiveArea: true },
  { what: 'Work at the upper inner thigh', isSensitiveArea: true },
  { what: 'Work at the abdomen', isSensitiveArea: true },
  { what: 'Work inside the mouth', isSensitiveArea: true },
  { what: 'Telling the GP', isSensitiveArea: false },
  { what: 'Messages and reminders', isSensitiveArea: false },
];
