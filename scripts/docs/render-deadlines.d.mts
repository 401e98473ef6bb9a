export const renderDeadlines: (domain: { rules: readonly object[] }) => string;
