import type { ParsedMethod } from './parse-method.ts';

/** Why a method cannot be a variant of what it names. */
export interface VariantProblem {
  readonly method: string;
  readonly base: string;
  readonly problem: 'baseMissing' | 'baseIsVariant' | 'baseIsAgenda';
}

/** Every variant of a library has a base there, that is a method of its own: variants are one layer. */
export function variantProblems(
  methods: readonly Pick<ParsedMethod, 'structure' | 'guidance'>[],
): readonly VariantProblem[] {
  return methods.flatMap(({ structure, guidance: { variantOf } }) => {
    if (variantOf === undefined) return [];
    const base = methods.find((method) => method.structure.id === variantOf);
    const problem =
      base === undefined
        ? 'baseMissing'
        : base.structure.kind === 'agenda'
          ? 'baseIsAgenda'
          : base.guidance.variantOf === undefined
            ? undefined
            : 'baseIsVariant';
    return problem === undefined ? [] : [{ method: structure.id, base: variantOf, problem }];
  });
}

/** The same, for whoever writes the files of the library. */
export function describeVariantProblem({ method, base, problem }: VariantProblem): string {
  const why = {
    baseMissing: 'there is no such method',
    baseIsVariant: 'that is a variant itself',
    baseIsAgenda: 'that is an agenda',
  };
  return `${method} calls itself a variant of ${base}, and ${why[problem]}.`;
}
