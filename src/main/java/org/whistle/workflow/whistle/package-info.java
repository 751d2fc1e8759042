/** The stage 社区吹哨: the proposal and the whistle order. */
package org.whistle.workflow.whistle;
