import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AppError } from './problems.js';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    // Something that is no id names no record; the answer is the same as for one that is not there.
    if (!isUUID(value)) throw new AppError('record.not-found');
    return value.toLowerCase();
  }
}

/** The id of a record in the path. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, IdPipe);
