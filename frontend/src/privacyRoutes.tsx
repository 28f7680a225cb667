/** The screens of privacy: requests, recipients, emergencies. */
import { createRoute } from "@tanstack/react-router";
import { breachFilters } from "./accountability/breaches/filters.ts";
import { recordFilters } from "./accountability/processing/filters.ts";
import { emergencyFilters } from "./emergencies/filters.ts";
import { gateFilters } from "./gates/filters.ts";
import { noticeFilters } from "./notice/filters.ts";
import { letterLabel, requestFilters } from "./privacy/filters.ts";
import { reviewFilters } from "./sampling/filters.ts";
import { root, screen, standingOn } from "./routing.tsx";

export const privacyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/requests",
    validateSearch: requestFilters,
    component: screen(() => import("./privacy/ListRequests.tsx"), "ListRequests"),
    ...standingOn("list_requests"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/requests/new",
    validateSearch: letterLabel,
    component: screen(() => import("./privacy/RegisterRequest.tsx"), "RegisterRequest"),
    ...standingOn("register_request"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/requests/$requestId",
    component: screen(() => import("./privacy/ShowRequest.tsx"), "ShowRequest"),
    ...standingOn("get_request"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/tellings",
    component: screen(() => import("./privacy/ListTellings.tsx"), "ListTellings"),
    ...standingOn("list_tellings"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/recipients",
    component: screen(() => import("./disclosure/ListRecipients.tsx"), "ListRecipients"),
    ...standingOn("list_recipients"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/recipients/$recipientId",
    component: screen(() => import("./disclosure/ShowRecipient.tsx"), "ShowRecipient"),
    ...standingOn("get_recipient"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/recipients/$recipientId/request",
    component: screen(() => import("./disclosure/RegisterRequest.tsx"), "RegisterRequest"),
    ...standingOn("search_customers"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/emergencies",
    validateSearch: emergencyFilters,
    component: screen(() => import("./emergencies/ListEmergencies.tsx"), "ListEmergencies"),
    ...standingOn("list_emergencies"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/emergencies/$openingId",
    component: screen(() => import("./emergencies/ShowEmergency.tsx"), "ShowEmergency"),
    ...standingOn("get_customer_in_emergency"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/view-reviews",
    validateSearch: reviewFilters,
    component: screen(() => import("./sampling/ListViewReviews.tsx"), "ListViewReviews"),
    ...standingOn("list_view_reviews"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/notices",
    validateSearch: noticeFilters,
    component: screen(() => import("./notice/KeepNotice.tsx"), "KeepNotice"),
    ...standingOn("list_notices"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/notices/own",
    component: screen(() => import("./notice/CompareNotice.tsx"), "CompareNotice"),
    ...standingOn("compare_notice"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/notices/$noticeId",
    component: screen(() => import("./notice/ReadNotice.tsx"), "ReadNotice"),
    ...standingOn("read_notice_text"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/cookies",
    component: screen(() => import("./notice/ListStored.tsx"), "ListStored"),
    ...standingOn("get_browser_storage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/breaches",
    validateSearch: breachFilters,
    component: screen(
      () => import("./accountability/breaches/ListBreaches.tsx"),
      "ListBreaches",
    ),
    ...standingOn("list_breaches"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/breaches/$breachId",
    component: screen(() => import("./accountability/breaches/ShowBreach.tsx"), "ShowBreach"),
    ...standingOn("list_breach_subjects"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/processing",
    validateSearch: recordFilters,
    component: screen(() => import("./accountability/processing/ShowRecord.tsx"), "ShowRecord"),
    ...standingOn("get_processing_record"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/assessments",
    component: screen(
      () => import("./accountability/assessments/ListAssessments.tsx"),
      "ListAssessments",
    ),
    ...standingOn("list_assessments"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/assessments/$assessmentId",
    component: screen(
      () => import("./accountability/assessments/ShowAssessment.tsx"),
      "ShowAssessment",
    ),
    ...standingOn("get_assessment"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/deals",
    component: screen(() => import("./accountability/deals/ListDeals.tsx"), "ListDeals"),
    ...standingOn("list_deals"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/deals/$dealId",
    component: screen(() => import("./accountability/deals/ShowDeal.tsx"), "ShowDeal"),
    ...standingOn("fetch_deal_file"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/privacy/gate-events",
    validateSearch: gateFilters,
    component: screen(() => import("./gates/ListGateEvents.tsx"), "ListGateEvents"),
    ...standingOn("list_gate_events"),
  }),
];
