/** Given names that one person goes by: the everyday forms in English, folded. Ours, from common use; not complete. */
const forms: readonly (readonly string[])[] = [
  ['alexander', 'alexandra', 'alex', 'sandy'], ['andrew', 'andy', 'drew'], ['anthony', 'tony'], ['benjamin', 'ben'], ['catherine', 'katherine', 'kathryn', 'cathy', 'kathy', 'kate', 'katie'],
  ['charles', 'charlie'], ['christine', 'christina', 'chris', 'tina'], ['christopher', 'chris'], ['daniel', 'dan', 'danny'], ['david', 'dave'], ['deborah', 'debra', 'deb', 'debbie'],
  ['edward', 'ed', 'eddie', 'ted'], ['elizabeth', 'liz', 'beth', 'lizzie', 'betty', 'eliza'], ['frederick', 'fred'], ['gregory', 'greg'], ['jacqueline', 'jackie'], ['james', 'jim', 'jimmy', 'jamie'],
  ['jennifer', 'jenny', 'jen'], ['john', 'jack', 'johnny'], ['jonathan', 'jon'], ['joseph', 'joe'], ['joshua', 'josh'], ['kenneth', 'ken'], ['lawrence', 'larry'], ['margaret', 'maggie', 'meg', 'peggy'],
  ['matthew', 'matt'], ['megan', 'meg'], ['melissa', 'mel'], ['michael', 'mike', 'mick'], ['nathaniel', 'nathan', 'nate'], ['nicholas', 'nick'], ['nicole', 'nicky', 'nikki'], ['pamela', 'pam'], ['patricia', 'pat', 'tricia', 'trish'],
  ['patrick', 'pat', 'paddy'], ['peter', 'pete'], ['philip', 'phillip', 'phil'], ['rebecca', 'bec', 'becky'], ['richard', 'rick', 'dick'], ['robert', 'rob', 'bob', 'bobby'], ['ronald', 'ron'], ['samantha', 'sam'], ['samuel', 'sam'],
  ['stephen', 'steven', 'steve'], ['susan', 'sue', 'suzanne'], ['theresa', 'teresa', 'terri'], ['thomas', 'tom', 'tommy'], ['timothy', 'tim'], ['victoria', 'vicki', 'vicky', 'tori'], ['vincent', 'vince'], ['william', 'will', 'bill', 'liam'], ['zachary', 'zac', 'zach'],
];

const groupsByName = new Map<string, Set<number>>();
for (const [group, names] of forms.entries()) for (const name of names) groupsByName.set(name, (groupsByName.get(name) ?? new Set()).add(group));

/** Sam and Samantha, Sam and Samuel; never Samantha and Samuel. */
export function isFormOfName(one: string, other: string): boolean {
  const groups = groupsByName.get(one);
  const others = groupsByName.get(other);
  return groups !== undefined && others !== undefined && [...groups].some((group) => others.has(group));
}
