/** The stage 部门响应: report in, return, ruling. */
package org.whistle.workflow.response;
