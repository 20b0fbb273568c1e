/** The same in each language. */
export interface InEach {
  zh: string;
  en: string;
}

export type AttributeForm =
  'NAME' | 'WORDS' | 'HOURS' | 'CHOICE' | 'CHOICES' | 'FLAG' | 'COUNT' | 'METRES' | 'AMOUNT' | 'PLACES';

/** One of those there are to choose from; `words` mean it in files too. */
export interface AttributeValue {
  code: string;
  title: InEach;
  words?: string[];
}

/** Something that may be known of each facility of a layer; `headers` are columns of files that tell it. */
export interface Attribute {
  name: string;
  form: AttributeForm;
  title: InEach;
  values?: AttributeValue[];
  headers?: string[];
}

/** A sort of facilities (图层): the standard ones are the same everywhere, a tenant may have its own beside them. */
export interface Layer {
  code: string;
  own: boolean;
  version: number;
  /** There is at least one facility of it. */
  inUse: boolean;
  title: InEach;
  /** What one facility of it is called. */
  one: InEach;
  description?: InEach | null;
  icon: string;
  colour: string;
  attributes: Attribute[];
}
