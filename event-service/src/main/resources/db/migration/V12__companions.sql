-- Those for whom somebody has taken seats beside their own, once their names are known: [{"name": …, "email": …}].
ALTER TABLE registration ADD COLUMN companions json;
