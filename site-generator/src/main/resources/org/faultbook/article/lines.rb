# Asciidoctor counts lines while it reads on and goes back; includes and conditionals, which vanish in between, put it wrong.
# Here a line's number is its place among the lines that are left, which has no gaps, and a list says where each stands on
# the page. Whatever came by an include stands in the line of the page that includes it.
module FaultbookLines
  attr_reader :page_lines

  def initialize(*)
    super
    @first = @lineno
    @size = @lines.size
    @page_lines = []
  end

  def process_line line
    number = @lineno
    here = page_line
    # Until it is known to be text, a line is numbered by the page, and negative to tell.
    @lineno = -here
    result = super
    if result && line.equal?(@last)
      @lineno = number
    elsif result
      @last = line
      @page_lines << here
      @lineno = @page_lines.size
    else
      @lineno = @page_lines.size + 1
    end
    result
  end

  def pop_include
    super
    @lineno = @page_lines.size + 1
  end

  private

  def page_line
    return @first + @size - @lines.size if @include_stack.empty?

    @first + @size - @include_stack[0][0].size - 1
  end
end

Asciidoctor::PreprocessorReader.prepend FaultbookLines

# HTML has no lines in it; marks that are taken out again carry them over.
module FaultbookMarks
  INLINE = %i[dlist colist table_cell].freeze

  def self.put document
    page = document.reader.page_lines
    document.set_attr 'page-lines', (page.join ',')
    document.find_by traverse_documents: true do |node|
      location = node.source_location
      next if !location || page.empty? || node.context == :document

      mark node, page[location.lineno.clamp(1, page.size) - 1]
      nil
    end
  end

  def self.mark node, line
    inline = node.context == :table_cell || (node.context == :list_item && (INLINE.include? node.parent.context))
    text = node.instance_variable_get :@text
    if node.context == :pass
      node.lines.map! {|each| each.sub(/\A<div/, %(<div data-line="#{line}")) }
    elsif !inline
      node.add_role %(line-#{line})
    elsif text && node.style != :asciidoc && node.style != :literal
      node.instance_variable_set :@text, %(pass:[<i data-line="#{line}"></i>]#{text})
    end
  end
end

Asciidoctor::Extensions.register do
  treeprocessor do
    process {|document| FaultbookMarks.put document; document }
  end
end
