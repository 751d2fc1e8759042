/** Accounts, groups, rights and task filters in the engine. */
package org.whistle.workflow.staff;
