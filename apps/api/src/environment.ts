import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** What the API reads from its environment. Nothing else reads `process.env`. */
export class ApiEnvironment {
  /** The app role's address; never the owner's. */
  @Matches(/^postgres(ql)?:\/\//) readonly APP_DATABASE_URL!: string;
  /** The installation's keys, `id:base64` and more of them after commas; whatever is sealed opens with one of them. */
  @IsString() readonly PERMITDESK_KEY: string = '';
  /** PostgreSQL or Redis; the database itself when left out. */
  @IsOptional() @Matches(/^(postgres(ql)?|rediss?):\/\//) readonly QUEUE_URL?: string;
  @IsInt() @Min(0) @Max(65_535) readonly PORT: number = 3000;
  @IsString() readonly HOST: string = '127.0.0.1';
  /** Where people reach the product; decides the Secure mark of cookies. */
  @IsOptional() @Matches(/^https?:\/\//) readonly PUBLIC_URL?: string;
  /** Folder of uploaded files. */
  @IsString() readonly FILES_DIR!: string;
  /** Folder of the built web pages; without it the API serves no pages. */
  @IsOptional() @IsString() readonly WEB_DIR?: string;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) readonly LOG_LEVEL: string = 'info';
  /** Requests that one session may make in a minute; a machine that works under a session may need more than a person. */
  @IsInt() @Min(60) @Max(100_000_000) readonly REQUESTS_PER_MINUTE: number = 600;
  /** Lets a provider of identities on this machine be reached over plain HTTP. For trying things out, never in use. */
  @IsIn(['true', 'false']) readonly SSO_ALLOW_HTTP: string = 'false';
  @IsInt() @Min(1) @Max(200) readonly DATABASE_POOL: number = 10;
}
