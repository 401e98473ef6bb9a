import { Email, Line, Secret } from '../platform/fields.js';

export class AskResetDto {
  @Email() readonly email!: string;
}

export class UseResetDto {
  @Secret({ doc: '12 to 128 characters, of any kind' }) readonly password!: string;
}

export class ResetView {
  @Email({ doc: 'Whose password it is' }) email!: string;
  @Line() displayName!: string;
}
