package org.whistle.workflow.loop;

import org.whistle.request.RequestProgress;
import org.whistle.workflow.UsedByModels;

/** The item of a request as it is classified now; models name it {@code ${requestItem…}}. */
@UsedByModels
public class RequestItem {

    private final RequestProgress requests;

    RequestItem(RequestProgress requests) {
        this.requests = requests;
    }

    /** Its code; nobody has to carry it through the stages. */
    public String of(String trackingNumber) {
        return requests.facts(trackingNumber).item();
    }
}
