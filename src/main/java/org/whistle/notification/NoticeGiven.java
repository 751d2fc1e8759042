package org.whistle.notification;

/**
 * A recipient has a new notice, this one time; published in the transaction that stores it. Whoever carries notices
 * further, by mail for one, listens to this.
 */
public record NoticeGiven(Notice notice) {}
