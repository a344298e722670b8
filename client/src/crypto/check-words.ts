/**
 * The words of the check phrase: two lists of 128, plain, kind, easy to say over a phone. No word is in both
 * lists, no two begin with the same four letters within a list, none is unpleasant beside any of the other list.
 */
export const FIRST_WORDS: readonly string[] = list(`
  airy amber ample apple autumn balmy basil berry blue bold breezy bright bronze brown calm candid
  caring cedar cheery cherry chime cinnamon citrus clear clever cobalt copper coral cosy cotton cream crisp
  curious daily dawn deep dewy early easy eastern equal evening fair fancy fern fine first flowery
  fluffy fresh friendly frosty gentle giant ginger glad golden good grand grape green happy hazel hearty
  honey humble indigo ivory jade jolly joyful keen kind large lasting lavender leafy lemon light lilac
  little lively loyal lucky lunar maple marble meadow mellow merry mild minty modern morning mossy musical
  neat nimble noble northern olive open orange patient peach pearl pine plain plum polite proud purple
  quick quiet rainbow ready rosy round ruby sandy silver simple smooth snowy soft spring steady sunny
`);

export const SECOND_WORDS: readonly string[] = list(`
  acorn almond anchor apron arch aspen attic badger bakery balcony bamboo banjo basket bay beacon bell
  bench bicycle birch blanket boat bonfire book bottle bowl branch bread bridge brook bud bucket button
  cabin cafe camel candle canoe carpet castle cello chair chestnut clock cloud clover coat compass cottage
  cricket crown cup daisy dune desk dolphin door dove drum duck eagle elm falcon feather fiddle
  field finch flag flute forest fountain fox garden gate gazelle goose guitar hammock harbour harp hedge
  heron hill island jacket jug kettle kite koala ladder lake lantern lark letter lily lighthouse lynx
  mango market mill mirror mitten moon mountain nest oak oasis ocean orchard otter owl paddle panda
  parrot path pebble pencil piano pillow pond pony poppy puffin quilt rabbit river robin saddle scarf
`);

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
