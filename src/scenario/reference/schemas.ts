/** The files of the folder `reference/`, each with its schema. */
import {
  armouryFile,
  bibliographyFile,
  chronologyFile,
  claimsFile,
  establishmentsFile,
  formationsFile,
  gazetteerFile,
  pagesFile,
  peopleFile,
} from "../schema/reference.ts";

/** Schema of each file. */
export const REFERENCE_SCHEMAS = {
  bibliography: bibliographyFile,
  claims: claimsFile,
  formations: formationsFile,
  gazetteer: gazetteerFile,
  weapons: armouryFile,
  establishments: establishmentsFile,
  people: peopleFile,
  chronology: chronologyFile,
  pages: pagesFile,
} as const;
