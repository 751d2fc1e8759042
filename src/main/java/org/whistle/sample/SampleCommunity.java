package org.whistle.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Good;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.Publication;
import org.whistle.catalogue.WhistleKind;
import org.whistle.organisation.DutyPhones;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Staff;
import org.whistle.organisation.Unit;
import org.whistle.place.PlaceLists;
import org.whistle.place.Places;
import org.whistle.startup.StartUpStep;

/**
 * Loads the sample before any door opens, where there is no organisation yet. A sample that an earlier version loaded
 * gets what it did not have: places, and which items are public.
 */
@Component
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class SampleCommunity extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(SampleCommunity.class);

    private static final String MISHI = "330105001052";

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final PlaceLists places;
    private final Places known;
    private final DutyPhones phones;

    SampleCommunity(
            Organisation organisation, Catalogue catalogue, PlaceLists places, Places known, DutyPhones phones) {
        super(Order.SAMPLE);
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.places = places;
        this.known = known;
        this.phones = phones;
    }

    private record OrganisationFile(List<Unit> units, List<Staff> staff, Map<String, String> phones) {}

    @Override
    protected void prepare() {
        try {
            if (organisation.all().isEmpty()) {
                OrganisationFile file = organisationFile();
                organisation.register(file.units(), file.staff());
                catalogue.register(items());
                log.info(
                        "Loaded the sample community with {} items",
                        catalogue.all().size());
            }
            if (organisation.find(MISHI).isPresent()) {
                complete();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample community cannot be read", unreadable);
        }
    }

    private void complete() throws IOException {
        if (phones.all().isEmpty()) {
            organisationFile().phones().forEach(phones::set);
        }
        catalogue.publishUndecided(items());
        if (known.buildingsOf(MISHI).isEmpty() && known.shapesOf(MISHI).isEmpty()) {
            places.replace(MISHI, new ClassPathResource("sample/places.csv").getContentAsByteArray());
        }
    }

    private static OrganisationFile organisationFile() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = new ClassPathResource("sample/organisation.yaml").getInputStream()) {
            return yaml.readValue(in, OrganisationFile.class);
        }
    }

    private static List<Item> items() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(
                new ClassPathResource("sample/catalogue.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(in).stream().map(SampleCommunity::item).toList();
        }
    }

    private static Item item(CSVRecord row) {
        String supporting = row.get("supporting");
        return new Item(
                row.get("code"),
                row.get("name"),
                row.get("english"),
                row.get("category"),
                row.get("lead"),
                supporting.isEmpty() ? List.of() : List.of(supporting.split(";")),
                Level.valueOf(row.get("level")),
                Good.valueOf(row.get("good")),
                row.get("limit"),
                WhistleKind.valueOf(row.get("whistleKind")),
                Boolean.parseBoolean(row.get("joint")),
                row.get("source"),
                Publication.valueOf(row.get("publication")));
    }
}
