/** What happens to users, certificates, the clock, the hours and the line (E7, E11, E21). */
import { z } from 'zod';
import { addDays } from '#core/domain/japan-time.ts';
import { usualServiceHours } from '#core/domain/service-hours.ts';
import { faultSchema } from '../faults/fault.ts';
import { setPassword, resetPassword } from '../state/user.ts';
import { userOf } from '../state/server-state.ts';
import { command } from './command.ts';

const nothing = z.strictObject({});
const userOnly = z.strictObject({ userId: z.string() });
const time = z.string().regex(/^\d{2}:\d{2}$/);
const hours = z.strictObject({
  opensAt: time,
  closesAt: time,
  closing: z.strictObject({ yearly: z.array(z.string()), dates: z.array(z.string()) }),
});
const rules = z
  .strictObject({
    pageSize: z.number().int().positive(),
    searchCap: z.number().int().positive(),
    purgeAfterDays: z.number().int().positive(),
    passwordLifetimeDays: z.number().int().positive(),
    lockoutAfter: z.number().int().positive().nullable(),
    headquartersOnly: z.boolean(),
    sessionIdleMinutes: z.number().int().positive(),
    syncFlag: z.enum(['list', 'delivered']),
  })
  .partial();

export const serverCommands = {
  /** The password is older than its 120 days. */
  expirePassword: command(userOnly, ({ state }, { userId }) => {
    const { passwordLifetimeDays } = state.rules;
    userOf(state, userId).passwordSetOn = addDays(state.clock.today(), -passwordLifetimeDays);
    return { userId };
  }),
  setPassword: command(z.strictObject({ userId: z.string(), password: z.string() }), ({ state }, args) => {
    setPassword(userOf(state, args.userId), args.password, state.clock.today());
    return { userId: args.userId };
  }),
  resetPassword: command(userOnly, ({ state }, { userId }) => {
    resetPassword(userOf(state, userId), state.clock.today());
    return { userId };
  }),
  /** Open connections end; the next handshake with this certificate fails. `serialNumber` in hexadecimal. */
  revokeCertificate: command(
    z.strictObject({ associationCode: z.string(), serialNumber: z.string().regex(/^([0-9A-Fa-f]{2})+$/) }),
    ({ pki, closeConnections }, { associationCode, serialNumber }) => {
      pki.revokeClient(associationCode, Buffer.from(serialNumber, 'hex'));
      closeConnections();
      return { serialNumber };
    },
  ),
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
