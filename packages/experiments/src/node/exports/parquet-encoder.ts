import { ByteWriter, ParquetWriter } from "hyparquet-writer"
import type { Column, Table } from "../../tables/table.js"
import { checkedRows } from "./checked-rows.js"
import type { TableEncoder } from "./table-encoder.js"

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number]
type Cell = string | number | bigint | Date | null

/** How one column of ours is stored: its Parquet column, and a cell's value in it. */
interface StoredColumn {
  readonly element: SchemaElement
  readonly from: string
  readonly cell: (value: unknown) => Cell
}

const textElement = (name: string, repetition: "REQUIRED" | "OPTIONAL"): SchemaElement => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  logical_type: { type: "STRING" },
  repetition_type: repetition,
})

const empty = (value: unknown): boolean => value === ""

/**
 * Parquet has one type a column: whole numbers are INT64, other numbers DOUBLE, days DATE, texts UTF-8, and what is empty is null. A
 * column of numbers and texts becomes two, of which one is null in each row.
 */
function storedColumns({ name, type }: Column): readonly StoredColumn[] {
  const stored = (element: Omit<SchemaElement, "name">, cell: (value: unknown) => Cell): StoredColumn => ({
    element: { name, ...element } as SchemaElement,
    from: name,
    cell,
  })
  const day = (value: unknown): Cell => new Date(`${String(value)}T00:00:00Z`)
  switch (type) {
    case "text":
      return [{ element: textElement(name, "REQUIRED"), from: name, cell: (value) => String(value) }]
    case "date":
      return [
        stored(
          { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" }, repetition_type: "REQUIRED" },
          day,
        ),
      ]
    case "integer":
      return [stored({ type: "INT64", repetition_type: "REQUIRED" }, (value) => BigInt(value as number))]
    case "integer or empty":
      return [
        stored({ type: "INT64", repetition_type: "OPTIONAL" }, (value) =>
          empty(value) ? null : BigInt(value as number),
        ),
      ]
    case "number":
      return [stored({ type: "DOUBLE", repetition_type: "REQUIRED" }, (value) => value as number)]
    case "number or empty":
      return [
        stored({ type: "DOUBLE", repetition_type: "OPTIONAL" }, (value) => (empty(value) ? null : (value as number))),
      ]
    case "number or text":
      return [
        stored({ type: "DOUBLE", repetition_type: "OPTIONAL" }, (value) => (typeof value === "number" ? value : null)),
        {
          element: textElement(`${name}_text`, "OPTIONAL"),
          from: name,
          cell: (value) => (typeof value === "string" ? value : null),
        },
      ]
  }
}

/** Columns of the Parquet file, in order, as its own dictionary tells them. */
export function parquetColumns(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column): Column[] => {
    if (column.type !== "number or text") return [column]
    return [
      { ...column, type: "number or empty" },
      { ...column, name: `${column.name}_text`, unit: "", meaning: `${column.meaning} Where it is a text.` },
    ]
  })
}

/** Apache Parquet, one row group a batch, compressed with Snappy. Batches of about 50,000 rows are a good size. */
export function parquetEncoder<Row extends object>(
  table: Table<Row>,
  notes: Readonly<Record<string, string>>,
): TableEncoder<Row> {
  const columns = table.columns.flatMap(storedColumns)
  const writer = new ByteWriter(1 << 20)
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(({ element }) => element)],
    createdBy: "contested",
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  })
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  return {
    rows: (batch) => {
      if (batch.length === 0) return taken()
      const rows = checkedRows(table, batch)
      const columnData = columns.map(({ element, from, cell }) => ({
        name: element.name,
        data: rows.map((row) => cell(row[from])),
      }))
      parquet.write({ columnData, rowGroupSize: batch.length })
      return taken()
    },
    end: () => {
      parquet.finish()
      return taken()
    },
  }
}
