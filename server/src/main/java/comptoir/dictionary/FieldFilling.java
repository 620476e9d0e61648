package comptoir.dictionary;

import comptoir.platform.Tx;

/** Gives the records that are there the values a new field computes: numbers, sums, counts. Implemented above, by records. */
public interface FieldFilling {

    /** @param model with the field in it */
    void fill(Tx tx, Model model, Field field);
}
