package org.whistle.evaluation;

import org.whistle.catalogue.Level;

/** Who is called back: a table that whoever runs Whistle may change. */
public interface CallBackRules {

    /**
     * @param trackingNumber of the request, in whose file the decision stands
     * @param drawn a number from 0 to 99, each as likely
     * @return whether somebody calls the resident
     */
    boolean callBack(String trackingNumber, Occasion occasion, Level level, int drawn);
}
