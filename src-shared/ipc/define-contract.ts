import type { z } from '../kernel/schema.ts';

/** One thing the renderer may ask of the main process. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  /** True for the few operations that must answer while the vault is closed. */
  readonly worksLocked: boolean;
}

type FeatureContract = Readonly<Record<string, Operation>>;
type Contract = Readonly<Record<string, FeatureContract>>;

/** An operation that needs the vault open. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Operation<Input, Output> => ({ input, output, worksLocked: false });

/** An operation that answers whether or not the vault is open. */
export const operationWhileLocked = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Operation<Input, Output> => ({ input, output, worksLocked: true });

type Verb<O> =
  O extends Operation<infer Input, infer Output>
    ? (input: z.output<Input>) => Promise<z.input<Output>>
    : never;

/** What a feature's service must implement: its contract, verb by verb. */
export type ServiceOf<F extends FeatureContract> = { readonly [Name in keyof F]: Verb<F[Name]> };

type Call<O> =
  O extends Operation<infer Input, infer Output>
    ? (input: z.input<Input>) => Promise<z.output<Output>>
    : never;

/** What the renderer calls: the same verbs, seen from the other side. */
export type ClientOf<C extends Contract> = {
  readonly [Feature in keyof C]: { readonly [Name in keyof C[Feature]]: Call<C[Feature][Name]> };
};

/** The services of every feature, keyed as the contract is. */
export type ServicesOf<C extends Contract> = { readonly [Feature in keyof C]: ServiceOf<C[Feature]> };

/** `calls.record`: the only form in which an operation is named on the wire. */
export type OperationName<C extends Contract> = {
  [Feature in keyof C & string]: `${Feature}.${keyof C[Feature] & string}`;
}[keyof C & string];
