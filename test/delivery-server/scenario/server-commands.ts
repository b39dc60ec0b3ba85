/** What happens to the clock, the hours, the rules and the line (E7, E11, E21). */
import { z } from 'zod';
import { usualServiceHours } from '#core/domain/service-hours.ts';
import { faultSchema } from '../faults/fault.ts';
import { command } from './command.ts';

const nothing = z.strictObject({});
const time = z.string().regex(/^\d{2}:\d{2}$/);
const hours = z.strictObject({
  opensAt: time,
  closesAt: time,
  closing: z.strictObject({ yearly: z.array(z.string()).readonly(), dates: z.array(z.string()).readonly() }),
});
const rules = z
  .strictObject({
    pageSize: z.number().int().positive(),
    searchCap: z.number().int().positive(),
    purgeAfterDays: z.number().int().positive(),
    retentionMonths: z.number().int().positive(),
    passwordLifetimeDays: z.number().int().positive(),
    lockoutAfter: z.number().int().positive().nullable(),
    headquartersOnly: z.boolean(),
    sessionIdleMinutes: z.number().int().positive(),
    syncFlag: z.enum(['list', 'delivered']),
  })
  .partial();

export const serverCommands = {
  /** To a Japanese date or minute. */
  moveClock: command(
    z.strictObject({ to: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/) }),
    ({ state }, { to }) => {
      state.clock.moveTo(to);
      return { now: state.clock.minute() };
    },
  ),
  advance: command(
    z.strictObject({ days: z.number().optional(), minutes: z.number().optional() }),
    ({ state }, { days = 0, minutes = 0 }) => {
      state.clock.advance({ days, minutes });
      return { now: state.clock.minute() };
    },
  ),
  /** `null` = open at all times. */
  setServiceHours: command(z.strictObject({ hours: hours.nullable() }), ({ state }, args) => {
    state.rules = { ...state.rules, serviceHours: args.hours };
    return { hours: args.hours };
  }),
  /** Closed for the rest of the day by the server's clock. */
  outOfHours: command(nothing, ({ state }) => {
    const closing = { yearly: [], dates: [state.clock.today()] };
    state.rules = { ...state.rules, serviceHours: { ...usualServiceHours, closing } };
    return { closedOn: state.clock.today() };
  }),
  setRules: command(rules, ({ state }, changes) => {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    state.rules = { ...state.rules, ...Object.fromEntries(given) };
    return state.rules;
  }),
  /** Every session ends; the next request finds the login screen. */
  dropSessions: command(nothing, ({ sessions }) => {
    sessions.dropAll();
    return {};
  }),
  break: command(faultSchema, ({ faults }, fault) => {
    faults.add(fault);
    return fault;
  }),
  clearFaults: command(nothing, ({ faults }) => {
    faults.clear();
    return {};
  }),
};
