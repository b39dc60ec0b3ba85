/** What happens to users: passwords, names, mail addresses (E7, R57, R58, R109, R110). */
import { z } from 'zod';
import { addDays } from '#core/domain/japan-time.ts';
import { setPassword, resetPassword } from '../state/user.ts';
import { userOf } from '../state/server-state.ts';
import { command } from './command.ts';

const userOnly = z.strictObject({ userId: z.string() });

export const userCommands = {
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
  /** What a new member of staff changes on ユーザメンテ. */
  changeUser: command(
    z.strictObject({
      userId: z.string(),
      name: z.string().optional(),
      mailAddress: z.string().optional(),
      uploadNotification: z.boolean().optional(),
    }),
    ({ state }, { userId, name, mailAddress, uploadNotification }) => {
      const user = userOf(state, userId);
      user.name = name ?? user.name;
      user.mailAddress = mailAddress ?? user.mailAddress;
      user.uploadNotification = uploadNotification ?? user.uploadNotification;
      return { userId };
    },
  ),
};
