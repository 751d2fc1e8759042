package org.whistle.rates;

/** Under which code a department of a request counts. */
@FunctionalInterface
interface Units {

    /**
     * @param department a department's short name, or what stands for the request's own street or community
     * @param community the code of the request's community
     * @return a department's short name; a street's or community's code
     */
    String codeOf(String department, String community);
}
