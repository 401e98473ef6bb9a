import { permitMachine } from '../permits/permit.machine.js';
import { offerMachine } from '../offers/offer.machine.js';
import { feeMachine } from '../fees/fee.machine.js';
import { exemptionMachine } from '../exemptions/exemption.machine.js';
import { intakeMachine } from '../cases/intake.machine.js';
import { isEventType } from '../cases/event.js';
import { PERMIT_STATE_CARDS, type PermitState } from '../permits/permit-states.js';
import { closedStates, unreachableStates } from './machine.js';

const machines = [intakeMachine, exemptionMachine, feeMachine, offerMachine, permitMachine] as const;

describe.each(machines.map((machine) => [machine.name, machine] as const))('the %s table', (_, machine) => {
  it('reaches every state from the first', () => {
    expect(unreachableStates(machine as never)).toEqual([]);
  });

  it('listens only to events that exist', () => {
    expect(machine.moves.map((move) => move.on).filter((on) => !isEventType(on))).toEqual([]);
  });

  it('names only its own states', () => {
    const states: readonly string[] = machine.states;
    expect(machine.moves.flatMap((move) => [...move.from, move.to]).filter((state) => !states.includes(state))).toEqual(
      [],
    );
  });

  it('cites a source for every row', () => {
    expect(machine.moves.filter((move) => move.cites.length === 0).map((move) => move.on)).toEqual([]);
  });
});

it('calls a permit state closed exactly when no row leads on from it', () => {
  const closed = new Set<PermitState>(closedStates(permitMachine));
  for (const state of permitMachine.states)
    expect([state, closed.has(state)]).toEqual([state, PERMIT_STATE_CARDS[state].closed]);
});
