package org.whistle.request;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** Whether anything happened to a request since somebody looked, for a few statements. */
@Component
@Transactional(readOnly = true)
public class RequestVersions {

    private final RequestReader reader;
    private final RelationRows relations;
    private final CaseFileRows caseFiles;

    RequestVersions(RequestReader reader, RelationRows relations, CaseFileRows caseFiles) {
        this.reader = reader;
        this.relations = relations;
        this.caseFiles = caseFiles;
    }

    /**
     * @return a number that grows with all that happens to the request, or to the ones that go on for it
     * @throws Refusal when number and secret do not belong together
     */
    public long of(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        List<String> numbers = new ArrayList<>(relations.leading(trackingNumber));
        numbers.add(trackingNumber);
        return caseFiles.last(numbers);
    }
}
