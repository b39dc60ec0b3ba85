/** How the colours of 接続先 look in either theme. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useProfileColours = makeStyles({
  blue: { color: tokens.colorPaletteBlueBorderActive },
  teal: { color: tokens.colorPaletteTealBorderActive },
  purple: { color: tokens.colorPalettePurpleBorderActive },
  berry: { color: tokens.colorPaletteBerryBorderActive },
  brown: { color: tokens.colorPaletteBrownBorderActive },
  grey: { color: tokens.colorPaletteMinkBorderActive },
});
