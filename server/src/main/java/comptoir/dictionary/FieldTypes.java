package comptoir.dictionary;

import comptoir.dictionary.types.AddressType;
import comptoir.dictionary.types.AmountType;
import comptoir.dictionary.types.AutoNumberType;
import comptoir.dictionary.types.ChoiceType;
import comptoir.dictionary.types.ColorType;
import comptoir.dictionary.types.DateTimeType;
import comptoir.dictionary.types.DateType;
import comptoir.dictionary.types.DecimalType;
import comptoir.dictionary.types.DurationType;
import comptoir.dictionary.types.EmailType;
import comptoir.dictionary.types.IbanType;
import comptoir.dictionary.types.ImageType;
import comptoir.dictionary.types.IntegerType;
import comptoir.dictionary.types.LabelsType;
import comptoir.dictionary.types.LinkType;
import comptoir.dictionary.types.LinksType;
import comptoir.dictionary.types.LongTextType;
import comptoir.dictionary.types.MemberType;
import comptoir.dictionary.types.PercentType;
import comptoir.dictionary.types.PhoneType;
import comptoir.dictionary.types.RatingType;
import comptoir.dictionary.types.RollupType;
import comptoir.dictionary.types.SirenType;
import comptoir.dictionary.types.SiretType;
import comptoir.dictionary.types.TextType;
import comptoir.dictionary.types.UrlType;
import comptoir.dictionary.types.VatNumberType;
import comptoir.dictionary.types.YesNoType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of field, in the order people choose from. */
public final class FieldTypes {

    private static final List<FieldType> ALL = List.of(
            new TextType(),
            new LongTextType(),
            new IntegerType(),
            new DecimalType(),
            new AmountType(),
            new PercentType(),
            new DateType(),
            new DateTimeType(),
            new YesNoType(),
            new ChoiceType(),
            new LabelsType(),
            new EmailType(),
            new PhoneType(),
            new UrlType(),
            new AddressType(),
            new SirenType(),
            new SiretType(),
            new VatNumberType(),
            new IbanType(),
            new DurationType(),
            new RatingType(),
            new ColorType(),
            new ImageType(),
            new LinkType(),
            new LinksType(),
            new MemberType(),
            new AutoNumberType(),
            new RollupType());

    private static final Map<String, FieldType> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FieldType::key, Function.identity()));

    private FieldTypes() {}

    public static List<FieldType> all() {
        return ALL;
    }

    public static Optional<FieldType> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public static FieldType get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no kind of field " + key));
    }
}
