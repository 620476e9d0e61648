package comptoir.app;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Reads a day that calendars and databases know, of the years 1 to 9999; Java would take one a thousand million years away. */
final class CalendarDay extends StdScalarDeserializer<LocalDate> {

    private static final int LAST_YEAR = 9999;

    CalendarDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String said = parser.getString();
        LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, said, "no year of a calendar");
        }
        return day;
    }
}
