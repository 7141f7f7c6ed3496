-- A band is one of a size, or one of a class of Recommendation 2003/361/EC.
ALTER TABLE tariff_band
    ALTER COLUMN headcount_from DROP NOT NULL,
    ADD COLUMN sme_class text CHECK (sme_class IN ('micro', 'small', 'medium', 'large')),
    ADD CONSTRAINT tariff_band_by_one_measure CHECK (num_nonnulls(headcount_from, sme_class) = 1);
DROP INDEX tariff_band_once;
CREATE UNIQUE INDEX tariff_band_once ON tariff_band (from_year, tier, kind, headcount_from, sme_class) NULLS NOT DISTINCT;
