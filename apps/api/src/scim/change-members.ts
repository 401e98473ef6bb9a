import { Injectable } from '@nestjs/common';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { isUUID } from 'class-validator';
import { groupById, joinGroup, leaveGroup, type DirectoryGroup } from '../single-sign-on/directory-groups.js';
import { isLastOwner } from '../single-sign-on/role-grants.js';
import { lockDirectory, requireVersion } from './directory-lock.js';
import { groupRecord, type GroupRecord } from './groups.read-model.js';
import type { MembersChange } from './patch-members.js';
import { scimFault } from './scim-fault.js';
import type { Directory } from './scim-token.guard.js';
import { userById, versionOf } from './users.read-model.js';

/** Puts people into a group of the directory and takes them out: with the group they get its role, and lose it. */
@Injectable()
export class ChangeMembers {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RecordNotFound; AppError `scim.stale`, `scim.refused` */
  run(
    directory: Directory,
    id: string,
    ifMatch: string | undefined,
    changes: readonly MembersChange[],
  ): Promise<GroupRecord> {
    return this.work.run(directory.actor, async (tx) => {
      await lockDirectory(tx);
      const group = await groupById(tx, id);
      if (group === undefined) throw new RecordNotFound('group');
      requireVersion(ifMatch, versionOf((await groupRecord(tx, id)).version));
      let changed = 0;
      for (const change of changes) changed += await this.apply(tx, group, change);
      if (changed > 0) {
        await tx.change(
          'UPDATE sso_groups SET version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2',
          [tx.actor.tenantId, id, tx.now],
        );
        tx.record({
          action: 'group.change',
          subject: { kind: 'group', id },
          after: { by: 'scim', tokenId: directory.tokenId, members: changed },
        });
      }
      return groupRecord(tx, id);
    });
  }

  private async apply(tx: Transaction, group: DirectoryGroup, change: MembersChange): Promise<number> {
    if (change.kind === 'name') {
      // Directories send the name along with the members; only another name is refused.
      if (typeof change.name === 'string' && change.name.toLowerCase() === group.name.toLowerCase()) return 0;
      throw scimFault('mutability', 'a group is named in the settings of the workspace');
    }
    const current = (await groupRecord(tx, group.id)).members.map((each) => each.value);
    const wanted = new Set(change.ids);
    let changed = 0;
    if (change.kind !== 'add')
      for (const accountId of current)
        if (change.kind === 'remove' ? wanted.has(accountId) : !wanted.has(accountId)) {
          if (group.role === 'owner' && (await isLastOwner(tx, accountId)))
            throw scimFault('mutability', 'the last owner of a workspace stays: make another one owner first');
          changed += await leaveGroup(tx, group, { accountId });
        }
    if (change.kind !== 'remove')
      for (const accountId of wanted) if (await this.join(tx, group, accountId)) changed += 1;
    return changed;
  }

  private async join(tx: Transaction, group: DirectoryGroup, accountId: string): Promise<boolean> {
    if (!isUUID(accountId)) throw scimFault('invalidValue', 'a member is named by the id of a user');
    let isActive: boolean;
    try {
      ({ isActive } = await userById(tx, accountId));
    } catch (error) {
      if (error instanceof RecordNotFound) throw scimFault('invalidValue', 'there is no user of this id');
      throw error;
    }
    // Who was taken away gets no role by the back door; the directory lists them in groups all the same.
    return isActive && (await joinGroup(tx, group, accountId, 'scim'));
  }
}
