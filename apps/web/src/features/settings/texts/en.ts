export const en = {
  title: 'Settings',
  people: 'People',
  singleSignOn: 'Single sign-on',
} as const;
