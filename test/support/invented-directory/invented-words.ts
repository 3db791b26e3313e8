/** Names of people and places put together from syllables, so that no real person is meant; each once, from a seed. */
import { createRandom } from '../vouch-world.ts';

const parts = {
  family: {
    starts: 'Ab Ack Ald Al Am And Ar Ash Ast Bak Bal Bar Bas Beck Bel Ber Bick Blan Bod Bran Bres Brin Bur Cal Car Cas Chal Chan Clay Col Cor Crai Cul Dal Dar Del Den Dun Dur Ebb Ed El Em Es Fal Far Fen Fin Fol For Gal Gar Gil Glen Gor Gra Gun Had Hal Ham Har Has Hel Hen Hol Hor Hun Ing Ir Jal Jar Kal Kam Kar Kel Ker Kin Kov Kum Lam Lan Lar Lin Lom Lor Mac Mal Mar Mat Mel Mer Mon Mor Mul Nak Nar Nel Nor Oak Ol Or Os Pal Par Pat Pel Pen Pet Pol Por Quin Rad Ram Ran Red Ren Ros Rud Sal San Sar Sel Shar Sil Sin Sor Stan Sul Sut Tal Tan Tar Ten Thor Tol Tor Tran Tre Um Ur Val Van Var Ver Vin Wal War Wat Wel Wen Wil Win Wol Yam Yar Zam Zel'.split(' '),
    middles: ['', '', '', 'a', 'e', 'i', 'o', 'en', 'er', 'in', 'al', 'an', 'ar', 'is', 'on', 'ber', 'der', 'ling', 'ma', 'nor', 'ti', 'vo'],
    ends: 'son ton ford berg ski ov ova ez ini wood well man stein worth ley by field shaw more kar pillai asan sen strom gaard wick ham combe den dale gate hurst land low mere ney ridge side stock thorpe wright ard elli etti ino ano escu ian yan oglu zadeh pour abadi eng ong uyen ham ima oto ada awa ura ell ett ack ick our aux eau ier'.split(' '),
  },
  given: {
    starts: 'A Ad Al Am An Ar Be Bri Ca Chi Da De Di Do E Ed El Em Fa Fe Fi Fra Ga Ge Gra Ha He Hu I Im In Ja Je Jo Ju Ka Ke Ki La Le Li Lo Lu Ma Me Mi Mo Na Ne Ni No O Ol Pa Pe Pri Ra Re Ri Ro Ru Sa Se Shi So Su Ta Te Tho Ti U Va Ve Vi Wa Wi Xi Ya Yu Za Zo'.split(' '),
    middles: ['', '', 'l', 'n', 'r', 's', 'm', 'b', 'd', 'v', 'll', 'nn', 'th', 'li', 'ri', 'mi', 'na'],
    ends: 'a ia ah ana ina ella etta ie y en an in on us el er as is o ian iel ard ert iko aya una ena isa ora eth lyn'.split(' '),
  },
  place: {
    starts: 'Alder Ash Bal Ban Bar Bel Ben Bil Black Box Brook Bun Bur Cal Can Car Cedar Clare Cool Cor Dal Dan Der Dun East El Fair Fern Flin Gar Glen Gol Gran Green Gum Hal Haw Hazel High Il Iron Jer Kal Kan Kel Kil Kin Kur Lake Lang Lin Lock Long Mal Man Mar Mel Mer Mil Mon Mul Mur Nar New Nor Oak Old Or Pal Par Pin Quar Red Rich Rock Rose Sal San Sher Sil Spring Stan Stone Sun Tal Tan Thorn Tor Tum Up Val Wal War Wat Wel West White Wil Win Wood Yar York'.split(' '),
    middles: ['', '', '', 'a', 'en', 'er', 'in', 'ing', 'o', 'bur', 'lan', 'ra'],
    ends: 'ville ton dale field wood ford bury bridge brook burn cliff combe creek croft gate grove ham haven hill hurst land ley mead mont moor mouth park point port ridge side stead vale view water well wick worth a ah bah dah gong lup oora up in ang ong ee'.split(' '),
  },
} as const;

/** `count` different words of one kind. */
export function inventWords(kind: keyof typeof parts, count: number, seed: number): string[] {
  const { starts, middles, ends } = parts[kind];
  const random = createRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  for (let tries = 0; words.size < count; tries += 1) {
    // Once short ones run out they grow, as the seldom ones do.
    const more = tries > count * 4 ? pick(middles) : '';
    words.add(pick(starts) + pick(middles) + more + pick(ends));
  }
  return [...words];
}
