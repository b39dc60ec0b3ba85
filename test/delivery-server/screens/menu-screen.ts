/** メニュー: nothing but the frame and a greeting (R101). */
import { menuView } from './frame.ts';
import { show, type Answer, type UserRequest } from './screen-request.ts';

export function menuScreen(request: UserRequest): Answer {
  return show(
    menuView(request, {
      title: 'メニュー',
      blocks: [{ type: 'text', text: '処理を選択してください。' }],
    }),
  );
}
