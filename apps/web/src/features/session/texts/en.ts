export const en = {
  signIn: 'Sign in',
  lead: "Employers' offers under the International Mobility Program, from the exemption to the kept file.",
  email: 'E-mail address',
  password: 'Password',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  returning: 'Sign in to go on where you were.',
  otherLanguage: 'Français',
} as const;
