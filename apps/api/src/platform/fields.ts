import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator per field: it says how the field is checked on the way in and how the OpenAPI document shows it, so the two
 * cannot differ. Classes that only go out bear them for the document alone.
 */
export interface FieldOptions {
  /** Meaning and units, for the reader of the API. */
  readonly doc?: string;
  readonly optional?: true;
  readonly nullable?: true;
  /** An array of such values. */
  readonly many?: true;
}

const LIST_LIMIT = 500;

const field = (options: FieldOptions, schema: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...schema,
      ...(options.doc === undefined ? {} : { description: options.doc }),
      required: options.optional !== true,
      ...(options.nullable === true ? { nullable: true } : {}),
      ...(options.many === true ? { isArray: true } : {}),
    } as ApiPropertyOptions),
    ...(options.optional === true ? [IsOptional()] : []),
    ...(options.nullable === true ? [ValidateIf((_, value) => value !== null)] : []),
    ...(options.many === true ? [IsArray(), ArrayMaxSize(LIST_LIMIT)] : []),
    ...checks,
  );

const each = (options: FieldOptions) => ({ each: options.many === true });
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** One line of text; spaces around it are dropped. */
export const Line = (
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator => {
  const min = options.min ?? 1;
  const max = options.max ?? 300;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    trimmed,
    IsString(each(options)),
    Length(min, max, each(options)),
    Matches(/^[^\r\n]*$/, { ...each(options), message: 'one line' }),
  );
};

/** A password as it was typed: its spaces are its own. What a new one must be is the policy's matter. */
export const Secret = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'password', minLength: 1, maxLength: 1_000 }, IsString(), Length(1, 1_000));

/** Text of several lines. */
export const LongText = (
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator => {
  const min = options.min ?? 1;
  const max = options.max ?? 10_000;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    trimmed,
    IsString(each(options)),
    Length(min, max, each(options)),
  );
};

export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'uuid' }, IsUUID('all', each(options)));

export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    trimmed,
    IsEmail({}, each(options)),
    Length(3, 254, each(options)),
  );

/** A calendar day, `2026-11-22`. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date' },
    Matches(/^\d{4}-\d{2}-\d{2}$/, each(options)),
    IsISO8601({ strict: true }, each(options)),
  );

/** An instant; any offset comes in, UTC goes out. */
export const InstantField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date-time' },
    Matches(/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/, each(options)),
    IsISO8601({ strict: true }, each(options)),
  );

export const Int = (
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator => {
  const min = options.min ?? 0;
  const max = options.max ?? 2_147_483_647;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt(each(options)),
    Min(min, each(options)),
    Max(max, each(options)),
  );
};

/** An amount in whole cents of a Canadian dollar. */
export const CentsField = (options: FieldOptions = {}): PropertyDecorator =>
  Int({ ...options, doc: options.doc ?? 'Whole cents of a Canadian dollar' });

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: Boolean }, IsBoolean(each(options)));

/** One word of a closed list; `name` is how the OpenAPI document calls the list. */
export const ChoiceField = (values: readonly string[], name: string, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { enum: [...values], enumName: name }, IsIn(values, each(options)));

/** A part with fields of its own. */
export const Part = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  // Written as a property so that the function is called `type`: that is how Nest tells a deferred class from a class.
  field(options, { type: () => type() as never }, ValidateNested(each(options)), Type(type));

/** An object whose keys are data: facts, offer values. What it holds is checked by the domain, key by key. */
export const Facts = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    {
      type: 'object',
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    },
    IsObject(each(options)),
  );

/** An object whose keys and values are data of several shapes, lists included; the domain reads it, key by key. */
export const OpenObject = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, IsObject(each(options)));
