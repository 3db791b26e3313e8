/**
 * The elements of FHIR R4 that we read, as zod schemas. Lenient: what we do not know is ignored, and one wrong element is
 * said and left out without losing the rest of its resource.
 */
import { z } from 'zod';

const text = z.string().transform((value) => value.trim());
/** FHIR writes null where a primitive has only an extension. */
const texts = z.array(text.nullable()).transform((values) => values.filter((value): value is string => value !== null && value !== ''));

const coding = z.object({ system: text.optional(), code: text.optional(), display: text.optional() });
export const codeableConcept = z.object({ coding: z.array(coding).default([]), text: text.optional() });
export type CodeableConcept = z.infer<typeof codeableConcept>;

export const reference = z.object({ reference: text.optional(), display: text.optional() });
export const identifier = z.object({ use: text.optional(), system: text.optional(), value: text.optional() });
export type Identifier = z.infer<typeof identifier>;

const humanName = z.object({
  use: text.optional(),
  text: text.optional(),
  family: text.optional(),
  given: texts.default([]),
  prefix: texts.default([]),
});
export type HumanName = z.infer<typeof humanName>;

const contactPoint = z.object({ system: text.optional(), value: text.optional(), use: text.optional() });
export type ContactPoint = z.infer<typeof contactPoint>;

export const address = z.object({
  use: text.optional(),
  line: texts.default([]),
  city: text.optional(),
  state: text.optional(),
  postalCode: text.optional(),
  country: text.optional(),
});
export type FhirAddress = z.infer<typeof address>;

const extension = z.looseObject({ url: text });
export const qualification = z.object({ identifier: z.array(identifier).default([]), code: codeableConcept.optional(), extension: z.array(extension).default([]) });
export type Qualification = z.infer<typeof qualification>;

const one = <Schema extends z.ZodType>(schema: Schema) => ({ many: false, schema }) as const;
const many = <Schema extends z.ZodType>(schema: Schema) => ({ many: true, schema }) as const;

interface Element {
  readonly many: boolean;
  readonly schema: z.ZodType;
}
type Shape = Readonly<Record<string, Element>>;
type Read<S extends Shape> = {
  readonly [Key in keyof S]: S[Key]['many'] extends true ? readonly z.infer<S[Key]['schema']>[] : z.infer<S[Key]['schema']> | undefined;
};

const position = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

export const practitionerShape = {
  active: one(z.boolean()),
  name: many(humanName),
  identifier: many(identifier),
  telecom: many(contactPoint),
  address: many(address),
  gender: one(z.enum(['male', 'female', 'other', 'unknown'])),
  qualification: many(qualification),
  communication: many(codeableConcept),
} as const satisfies Shape;

export const roleShape = {
  active: one(z.boolean()),
  practitioner: one(reference),
  organization: one(reference),
  location: many(reference),
  healthcareService: many(reference),
  code: many(codeableConcept),
  specialty: many(codeableConcept),
  identifier: many(identifier),
  telecom: many(contactPoint),
  extension: many(extension),
} as const satisfies Shape;

export const locationShape = {
  status: one(text),
  name: one(text),
  address: one(address),
  position: one(position),
  telecom: many(contactPoint),
} as const satisfies Shape;

export const serviceShape = { active: one(z.boolean()), name: one(text), location: many(reference), telecom: many(contactPoint) } as const satisfies Shape;
export const organizationShape = { active: one(z.boolean()), name: one(text), address: many(address), telecom: many(contactPoint) } as const satisfies Shape;

export type Practitioner = Read<typeof practitionerShape>;
export type Role = Read<typeof roleShape>;
export type FhirLocation = Read<typeof locationShape>;
export type Service = Read<typeof serviceShape>;
export type Organization = Read<typeof organizationShape>;

/** Reads the elements of a shape; `problems` says which were wrong and so were left out. */
export function readElements<S extends Shape>(shape: S, resource: Readonly<Record<string, unknown>>): { readonly value: Read<S>; readonly problems: string[] } {
  const problems: string[] = [];
  const value: Record<string, unknown> = {};
  for (const [key, element] of Object.entries(shape)) {
    const raw = resource[key];
    const parse = (item: unknown) => {
      const parsed = element.schema.safeParse(item);
      if (parsed.success) return [parsed.data];
      problems.push(`The element ${key} is not as FHIR R4 has it, and was left out.`);
      return [];
    };
    if (raw === undefined || raw === null) value[key] = element.many ? [] : undefined;
    else if (!element.many) value[key] = parse(raw)[0];
    else if (Array.isArray(raw)) value[key] = raw.flatMap(parse);
    else {
      problems.push(`The element ${key} is not a list as FHIR R4 has it, and was left out.`);
      value[key] = [];
    }
  }
  // Safe: each key was read by its own schema above, lists for `many`, else a value or undefined.
  return { value: value as Read<S>, problems: [...new Set(problems)] };
}
