import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

export class BadEnvironment extends Error {}

/**
 * Reads the environment into a class whose decorators say what is allowed. Each app reads it once, at boot.
 * @throws BadEnvironment naming every bad variable at once, never its value: it may be a secret.
 */
export const readEnvironment = <E extends object>(
  type: new () => E,
  variables: Readonly<Record<string, string | undefined>>,
): E => {
  const defaults = new type();
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined || value === '') continue;
    given[name] =
      typeof (defaults as Record<string, unknown>)[name] === 'number' && /^\d+$/.test(value) ? Number(value) : value;
  }
  const environment = plainToInstance(type, given, { exposeDefaultValues: true });
  const errors = validateSync(environment);
  if (errors.length > 0)
    throw new BadEnvironment(
      `wrong or missing in the environment: ${errors.map((error) => error.property).join(', ')}`,
    );
  return environment;
};
