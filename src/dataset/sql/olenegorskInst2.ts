/** «Приложение № 2» of Olenegorsk № 83 (institutions) by chief manager: ANSI SQL, with the shape of its answer in its first lines. */
export const OLENEGORSK_INST_2 = `\
-- Приложение № 2 к Порядку по учреждениям (Оленегорск, № 83): chief managers by КОСГУ, roubles.
-- Reads "debts": the data set of one reporting date (docs/scale.md). Unknown sums are NULL, printed «н/д».
-- "line": «total» is ИТОГО, «kosgu» a line; without an administrator it is the block «Всего». A line of which a
-- manager has no debt has no row: zero.
WITH shown AS (
  SELECT *
  FROM debts
  WHERE scope = 'учреждения'
    AND (amount_now IS NOT NULL OR amount_opening IS NOT NULL OR opening_lacking
      OR amount_previous IS NOT NULL OR previous_lacking)
),
lines AS (
  SELECT
    GROUPING(kosgu_line) AS is_total, administrator, kosgu_line,
    CASE WHEN SUM(CASE WHEN opening_lacking THEN 1 ELSE 0 END) > 0
      THEN NULL ELSE COALESCE(SUM(amount_opening), 0) END AS opening,
    CASE WHEN SUM(CASE WHEN previous_lacking THEN 1 ELSE 0 END) > 0
      THEN NULL ELSE COALESCE(SUM(amount_previous), 0) END AS previous,
    COALESCE(SUM(amount_now), 0) AS at_date,
    SUM(CASE WHEN overdue_days IS NOT NULL AND amount_now IS NOT NULL THEN 1 ELSE 0 END) AS overdue_debts
  FROM shown
  GROUP BY GROUPING SETS ((administrator, kosgu_line), (administrator), (kosgu_line), ())
),
names AS (
  SELECT
    administrator, submitter_code, submitter_name,
    ROW_NUMBER() OVER (
      PARTITION BY administrator
      ORDER BY CASE WHEN submitter_name = '' THEN 1 ELSE 0 END, COUNT(*) DESC, MIN(place)
    ) AS choice
  FROM debts
  GROUP BY administrator, submitter_code, submitter_name
)
SELECT
  CASE WHEN l.is_total = 1 THEN 'total' ELSE 'kosgu' END AS line,
  l.administrator, n.submitter_code AS code, n.submitter_name AS name, l.kosgu_line,
  CAST(l.opening AS DECIMAL(18, 2)) AS opening,
  CAST(l.previous AS DECIMAL(18, 2)) AS previous,
  CAST(l.at_date AS DECIMAL(18, 2)) AS at_date,
  CAST(l.at_date - l.opening AS DECIMAL(18, 2)) AS since_opening,
  CAST(l.at_date - l.previous AS DECIMAL(18, 2)) AS since_previous,
  l.overdue_debts
FROM lines l
LEFT JOIN names n ON n.administrator = l.administrator AND n.choice = 1
ORDER BY line, kosgu_line, code, administrator
`;
