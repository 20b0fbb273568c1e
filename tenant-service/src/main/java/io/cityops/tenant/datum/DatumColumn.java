package io.cityops.tenant.datum;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a datum by its name. */
@Converter
public class DatumColumn implements AttributeConverter<Datum, String> {

    @Override
    public String convertToDatabaseColumn(Datum datum) {
        return datum.name();
    }

    @Override
    public Datum convertToEntityAttribute(String name) {
        return Datum.kept(name);
    }
}
