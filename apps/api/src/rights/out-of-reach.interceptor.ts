import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isReading } from '@permitdesk/domain/access/grants';
import { PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
import { actingUnder, type Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import type { SignedInRequest } from '../platform/access.js';
import { isRecordKind, whoMay } from './grants-at.js';
import { permissionNotHere } from './permission-not-here.js';

const TABLES = { case: 'cases', worker: 'workers', employer: 'employers', evidence: 'evidence' } as const;

const isPermission = (word: string): word is Permission => (PERMISSIONS as readonly string[]).includes(word);

/**
 * The wall shows a record only to whoever may do at it what they ask for, so an act out of reach finds nothing. Who may read
 * that very record is told the truth, 403 and whom to ask; to everybody else it is not there.
 */
@Injectable()
export class OutOfReach implements NestInterceptor {
  constructor(private readonly work: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((thrown: unknown) => {
        const { actor } = context.switchToHttp().getRequest<Partial<SignedInRequest>>();
        return actor === undefined
          ? throwError(() => thrown)
          : from(this.read(actor, thrown)).pipe(mergeMap((found) => throwError(() => found)));
      }),
    );
  }

  private async read(actor: Actor, thrown: unknown): Promise<unknown> {
    if (!(thrown instanceof RecordNotFound) || thrown.sought === undefined || !isRecordKind(thrown.kind)) return thrown;
    const { kind } = thrown;
    const { id, under } = thrown.sought;
    if (!isPermission(under) || isReading(under) || !actor.permissions.has('case.read')) return thrown;
    const names = await this.work.read(actingUnder(actor, 'case.read'), async (tx) => {
      const seen = await tx.query(`SELECT 1 FROM ${TABLES[kind]} WHERE tenant_id = app_tenant() AND id = $1`, [id]);
      return seen.length === 0 ? undefined : whoMay(tx, kind, id, under);
    });
    return names === undefined ? thrown : permissionNotHere(under, names);
  }
}
