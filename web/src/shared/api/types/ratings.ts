/** What the unit that handled a case thinks of its report. */
export interface ReportRating {
  caseId: string;
  number: string;
  unitName: string;
  reporter: string;
  reporterName: string;
  score: number;
  scale: number;
  reasons: string[];
  note: string | null;
  byName: string;
  at: string;
}

export interface RatingOfCase {
  rating: ReportRating | null;
  mayRate: boolean;
  scale: number;
  reasons: string[];
}

/** How the reports of one person were rated in a period. */
export interface RatedReporter {
  reporter: string;
  name: string;
  rated: number;
  /** Of a hundred. */
  average: number;
  /** Marks in the lower half. */
  poor: number;
}
